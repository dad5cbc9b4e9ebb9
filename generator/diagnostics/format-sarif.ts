import type { Diagnostic } from './diagnostic.js';
import { jsonPlace, type JsonPlace } from './format-json.js';

/** Findings as SARIF 2.1.0, which code scanning reads. */
export function formatSarif(diagnostics: readonly Diagnostic[]): string {
  const rules = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'countersign', rules: rules.map((id) => ({ id })) } },
        results: diagnostics.map((found) => result(found, rules)),
        columnKind: 'utf16CodeUnits',
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(
  { code, severity, message, help, location, related = [] }: Diagnostic,
  rules: readonly string[],
): object {
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: severity,
    message: { text: help === undefined ? message : `${message} ${help}` },
    locations: [{ physicalLocation: physical(jsonPlace(location)) }],
    relatedLocations: related.map((other) => ({
      physicalLocation: physical(jsonPlace(other.location)),
      message: { text: other.message },
    })),
  };
}

function physical({ file, line, column, endLine, endColumn }: JsonPlace): object {
  const uri = file.split(/[\\/]/).map(encodeURIComponent).join('/');
  return {
    artifactLocation: { uri },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

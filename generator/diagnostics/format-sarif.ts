import type { Diagnostic } from './diagnostic.js';
import { jsonPlace, type JsonPlace } from './format-json.js';
import { isCode } from './levels.js';
import type { Location } from './location.js';
import { pages } from './pages/pages.js';
import { markdownPage } from './pages/render-page.js';

/** One result of a log. */
export interface SarifResult {
  readonly ruleId: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  readonly relatedLocations: readonly object[];
  readonly properties?: object;
}

/** What kept the tool from its work: no result, for it is not about what was looked at (SARIF 2.1.0, 3.58). */
export interface SarifNotification {
  readonly level: 'error';
  readonly message: { readonly text: string };
  readonly descriptor?: { readonly id: string };
}

/** Findings as SARIF 2.1.0, which code scanning reads. */
export function formatSarif(diagnostics: readonly Diagnostic[]): string {
  return sarifLog(diagnostics.map(diagnosticResult));
}

/** A log with these results; with what kept the tool from more of them, its run was no success. */
export function sarifLog(
  results: readonly SarifResult[],
  toolExecutionNotifications: readonly SarifNotification[] = [],
): string {
  const hasFailed = toolExecutionNotifications.length > 0;
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'countersign', rules: rules.map(ruleOf) } },
        ...(hasFailed ? { invocations: [{ executionSuccessful: false, toolExecutionNotifications }] } : {}),
        results: results.map(({ ruleId, ...result }) => ({ ruleId, ruleIndex: rules.indexOf(ruleId), ...result })),
        columnKind: 'utf16CodeUnits',
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** What a viewer shows beside the results of a rule. */
function ruleOf(id: string): object {
  if (!isCode(id)) return { id };
  const markdown = markdownPage(id);
  return { id, shortDescription: { text: pages[id].meaning }, help: { text: markdown, markdown } };
}

/** A finding as a result. */
export function diagnosticResult({ code, severity, message, help, location, related = [] }: Diagnostic): SarifResult {
  return {
    ruleId: code,
    level: severity,
    message: { text: help === undefined ? message : `${message} ${help}` },
    locations: [{ physicalLocation: sarifPlace(location) }],
    relatedLocations: related.map((other) => ({
      physicalLocation: sarifPlace(other.location),
      message: { text: other.message },
    })),
  };
}

/** A place as a `physicalLocation`. */
export function sarifPlace(location: Location): object {
  return physical(jsonPlace(location));
}

/** A file as a `physicalLocation`. */
export function sarifFile(path: string): object {
  return { artifactLocation: { uri: path.split(/[\\/]/).map(encodeURIComponent).join('/') } };
}

function physical({ file, line, column, endLine, endColumn }: JsonPlace): object {
  return { ...sarifFile(file), region: { startLine: line, startColumn: column, endLine, endColumn } };
}

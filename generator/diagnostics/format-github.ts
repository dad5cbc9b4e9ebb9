import type { Diagnostic } from './diagnostic.js';
import { jsonPlace } from './format-json.js';

/** Findings as workflow commands of GitHub Actions: annotations on the lines of a pull request. */
export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((found) => `${command(found)}\n`).join('');
}

function command({ code, severity, message, help, location }: Diagnostic): string {
  const { file, line, column, endLine, endColumn } = jsonPlace(location);
  const properties = { file, line, col: column, endLine, endColumn, title: code };
  const text = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${severity} ${text.join(',')}::${data(help === undefined ? message : `${message}\n${help}`)}`;
}

/** What a spec says cannot begin another command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

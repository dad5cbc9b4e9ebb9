import type { Diagnostic } from './diagnostic.js';
import { jsonPlace } from './format-json.js';
import { commandData, commandProperty } from './github-command.js';

/** The levels of annotations. */
export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** GitHub shows this many annotations of each level for a step, and drops the others in silence. */
const mostAnnotations = 10;

/** Findings as workflow commands of GitHub Actions: annotations on the lines of a pull request. */
export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  const lines = (['error', 'warning'] as const).flatMap((level) => {
    const found = diagnostics.filter(({ severity }) => severity === level);
    const more = found.length - mostAnnotations;
    const shown = found.slice(0, mostAnnotations).map(diagnosticCommand);
    return more <= 0 ? shown : [...shown, note(`and ${more} more ${level}s: GitHub shows ${mostAnnotations}.`)];
  });
  return lines.map((line) => `${line}\n`).join('');
}

function note(text: string): string {
  return workflowCommand('notice', { title: 'countersign' }, `${text} The command \`countersign check\` prints all.`);
}

/** One of them, without a line break. */
export function diagnosticCommand({ code, severity, message, help, location }: Diagnostic): string {
  const { file, line, column, endLine, endColumn } = jsonPlace(location);
  const properties = { file, line, col: column, endLine, endColumn, title: code };
  return workflowCommand(severity, properties, help === undefined ? message : `${message}\n${help}`);
}

/** A workflow command: `::error file=…,line=…::…`. */
export function workflowCommand(
  level: AnnotationLevel,
  properties: Readonly<Record<string, string | number>>,
  text: string,
): string {
  const words = Object.entries(properties).map(([name, value]) => `${name}=${commandProperty(String(value))}`);
  return `::${level}${words.length === 0 ? '' : ' '}${words.join(',')}::${commandData(text)}`;
}

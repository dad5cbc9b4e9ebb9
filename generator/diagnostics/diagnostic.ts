import type { Location } from './location.js';
import type { CodeParameters, DiagnosticCode } from './table.js';
import { codes } from './table.js';

/** An error stops generation; a warning is printed. */
export type Severity = 'error' | 'warning';

/** A place that explains the finding: "first declared here". */
export interface RelatedLocation {
  readonly location: Location;
  readonly message: string;
}

/** One finding about a spec, as data; the sentence is made here and nowhere else. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  /** What to do about it. */
  readonly help?: string;
  /** More lines that belong to the finding, such as every intermediate value of a failed example. */
  readonly notes?: readonly string[];
  readonly location: Location;
  readonly related?: readonly RelatedLocation[];
}

interface Attachments {
  readonly help?: string | undefined;
  readonly notes?: readonly string[];
  readonly related?: readonly RelatedLocation[];
}

/** Makes a finding from the table of codes. `attachments.help` replaces the help of the table. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  location: Location,
  parameters: CodeParameters<Code>,
  attachments: Attachments = {},
): Diagnostic {
  const entry = codes[code] as CodeEntryOf<Code>;
  const help = attachments.help ?? entry.help?.(parameters);
  return {
    code,
    severity: entry.severity,
    message: entry.message(parameters),
    location,
    ...(help === undefined ? {} : { help }),
    ...(attachments.notes === undefined ? {} : { notes: attachments.notes }),
    ...(attachments.related === undefined ? {} : { related: attachments.related }),
  };
}

interface CodeEntryOf<Code extends DiagnosticCode> {
  readonly severity: Severity;
  readonly message: (parameters: CodeParameters<Code>) => string;
  readonly help?: (parameters: CodeParameters<Code>) => string | undefined;
}

/** By file, then place, then code: the order in which findings are printed. Equal findings are kept once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map(diagnostics.map((found) => [keyOf(found), found]));
  return [...unique.values()].sort(
    (a, b) =>
      compareText(a.location.source.path, b.location.source.path) ||
      a.location.start - b.location.start ||
      a.location.end - b.location.end ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** Whether anything stands in the way of generation. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function keyOf({ code, location, message }: Diagnostic): string {
  return JSON.stringify([location.source.path, location.start, location.end, code, message]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

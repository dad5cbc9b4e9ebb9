import type { Diagnostic } from './diagnostic.js';
import { positionAt, type Location } from './location.js';

/** A place as data; lines and columns count from 1, `end` is the first column after it. */
export interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding as data. */
export interface JsonDiagnostic extends JsonPlace {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly help?: string;
  readonly notes?: readonly string[];
  readonly related?: readonly (JsonPlace & { readonly message: string })[];
}

/** Findings as JSON: an array, in the order given. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(diagnostics.map(jsonDiagnostic), null, 2)}\n`;
}

/** One of them. */
export function jsonDiagnostic({
  code,
  severity,
  message,
  help,
  notes,
  location,
  related,
}: Diagnostic): JsonDiagnostic {
  return {
    ...jsonPlace(location),
    code,
    severity,
    message,
    ...(help === undefined ? {} : { help }),
    ...(notes === undefined ? {} : { notes }),
    ...(related === undefined
      ? {}
      : { related: related.map((other) => ({ ...jsonPlace(other.location), message: other.message })) }),
  };
}

/** Where a location begins and ends. */
export function jsonPlace({ source, start, end }: Location): JsonPlace {
  const from = positionAt(source, start);
  const to = positionAt(source, Math.max(start, end));
  return { file: source.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

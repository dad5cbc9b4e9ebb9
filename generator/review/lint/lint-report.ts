import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { positionAt, type SourceText } from '../../diagnostics/location.js';
import { changedLines, type IsChanged } from './changed-lines.js';

/** Findings about the head of a spec, by whether the change has to do with them. */
export interface LintReport {
  /** Those of changed lines, and those that the base did not have. */
  readonly changed: readonly Diagnostic[];
  /** The others, which were there before. */
  readonly rest: readonly LintCount[];
}

export interface LintCount {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly count: number;
}

interface LintInput {
  /** Findings of both sides. */
  readonly base: readonly Diagnostic[];
  readonly head: readonly Diagnostic[];
  /** What a file of the head said in the base, if it was there. */
  readonly baseText: (source: SourceText) => string | undefined;
}

/** Tells the findings of a change from those that were there before. */
export function lintReport({ base, head, baseText }: LintInput): LintReport {
  const known = new Map<string, number>();
  for (const found of base) known.set(keyOf(found), (known.get(keyOf(found)) ?? 0) + 1);
  const linesOf = new Map<SourceText, IsChanged>();
  const isChanged = ({ location: { source, start } }: Diagnostic): boolean => {
    const lines = linesOf.get(source) ?? changedLines(baseText(source), source.text);
    linesOf.set(source, lines);
    return lines(positionAt(source, start).line);
  };
  const changed: Diagnostic[] = [];
  const rest: Diagnostic[] = [];
  for (const found of head) {
    const left = known.get(keyOf(found)) ?? 0;
    known.set(keyOf(found), left - 1);
    (left <= 0 || isChanged(found) ? changed : rest).push(found);
  }
  return { changed, rest: counts(rest) };
}

/** A finding keeps its words where lines move. */
function keyOf({ code, message }: Diagnostic): string {
  return JSON.stringify([code, message]);
}

/** By code. */
function counts(found: readonly Diagnostic[]): readonly LintCount[] {
  const byCode = new Map<string, LintCount>();
  for (const { code, severity } of found) {
    byCode.set(code, { code, severity, count: (byCode.get(code)?.count ?? 0) + 1 });
  }
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

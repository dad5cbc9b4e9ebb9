import type { Diagnostic, Severity } from './diagnostic.js';
import { codes, type DiagnosticCode } from './table.js';

/** How serious a project takes a code; `off` leaves its findings out. */
export type Level = Severity | 'off';

/** The levels that differ from those of the table of codes. */
export type Levels = ReadonlyMap<DiagnosticCode, Level>;

/** Whether a project may choose the level. An error is one because generation depends on it. */
export function isAdjustable(code: DiagnosticCode): boolean {
  return codes[code].severity === 'warning';
}

export function isCode(name: string): name is DiagnosticCode {
  return Object.hasOwn(codes, name);
}

/** Findings as serious as a project takes them. */
export function withLevels(diagnostics: readonly Diagnostic[], levels: Levels | undefined): readonly Diagnostic[] {
  if (levels === undefined || levels.size === 0) return diagnostics;
  return diagnostics.flatMap((found) => {
    const level = levels.get(found.code) ?? found.severity;
    return level === 'off' ? [] : [{ ...found, severity: level }];
  });
}

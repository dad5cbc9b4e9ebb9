import type { Diagnostic } from './diagnostic.js';
import { render } from './render.js';
import type { DiagnosticCode } from './table.js';

/** Findings of one code that are printed unless all are asked for. */
const mostOfOneCode = 10;

interface CappedOptions {
  readonly colour: boolean;
  /** Instead of the first ten of each code. */
  readonly all: boolean;
}

/** Findings for people. A document with a thousand findings of one kind shows some, and says how many more there are. */
export function renderCapped(diagnostics: readonly Diagnostic[], { colour, all }: CappedOptions): string {
  const counts = new Map<DiagnosticCode, number>();
  const shown = diagnostics.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return all || count <= mostOfOneCode;
  });
  const more = [...counts].filter(([, count]) => !all && count > mostOfOneCode);
  const notes = more.map(([code, count]) => `and ${count - mostOfOneCode} more ${code}; --all shows them\n`);
  return [render(shown, { colour }), ...(notes.length === 0 ? [] : ['\n', ...notes])].join('');
}

/** Such as `1 error, 12 warnings`. */
export function countOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return `${plural(errors, 'error')}, ${plural(diagnostics.length - errors, 'warning')}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

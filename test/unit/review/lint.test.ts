import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnostic, type Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { changedLines } from '../../../generator/review/lint/changed-lines.js';
import { lintReport } from '../../../generator/review/lint/lint-report.js';

function changedIn(base: string | undefined, head: string): readonly number[] {
  const isChanged = changedLines(base, head);
  return head.split('\n').flatMap((_, index) => (isChanged(index + 1) ? [index + 1] : []));
}

describe('changed lines', () => {
  test.each([
    { base: 'a\nb\nc\n', head: 'a\nB\nc\n', want: [2] },
    { base: 'a\nb\nc\n', head: 'a\nc\n', want: [] },
    { base: 'a\nc\n', head: 'a\nb\nc\n', want: [2] },
    { base: 'a\r\nb\r\n', head: 'a\nb\n', want: [] },
    { base: 'a\nb', head: 'a\nb\n', want: [] },
    { base: undefined, head: 'a\nb', want: [1, 2] },
  ])('$base → $head', ({ base, head, want }) => {
    expect(changedIn(base, head)).toEqual(want);
  });

  test('what is not changed stands in the base, in this order', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changed = new Set(changedIn(before.join('\n'), after.join('\n')));
        const kept = after.filter((_, index) => !changed.has(index + 1));
        let from = 0;
        for (const line of kept) from = before.indexOf(line, from) + 1 || Number.NaN;
        expect(from).not.toBeNaN();
      }),
    );
  });
});

describe('findings of a change', () => {
  const found = (text: string, line: number, name: string): Diagnostic => {
    const source = { path: 'a.yaml', text };
    const start =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    return diagnostic('read/file-not-found', { source, start, end: start + 1 }, { path: name });
  };
  const base = 'one\ntwo\nthree\n';
  const head = 'zero\none\nTWO\nthree\n';

  test('are those of changed lines, and those that are new; the rest is counted', () => {
    const report = lintReport({
      base: [found(base, 1, 'old'), found(base, 2, 'kept'), found(base, 3, 'old')],
      head: [found(head, 2, 'old'), found(head, 3, 'kept'), found(head, 4, 'old'), found(head, 4, 'new')],
      baseText: () => base,
    });
    expect(report.changed.map(({ message }) => message)).toEqual([
      "The file 'kept' does not exist.",
      "The file 'new' does not exist.",
    ]);
    expect(report.rest).toEqual([{ code: 'read/file-not-found', severity: 'error', count: 2 }]);
  });
});

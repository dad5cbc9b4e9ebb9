import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { diagnostic, sortDiagnostics } from '../../../generator/diagnostics/diagnostic.js';
import type { Location } from '../../../generator/diagnostics/location.js';
import { lineText, positionAt } from '../../../generator/diagnostics/location.js';
import { render } from '../../../generator/diagnostics/render.js';

function at(text: string, part: string, path = 'a.yaml'): Location {
  const start = text.indexOf(part);
  return { source: { path, text }, start, end: start + part.length };
}

function finding(text: string, part: string): Diagnostic {
  return diagnostic('openapi/missing-key', at(text, part), { key: 'k' });
}

function frameOf(text: string, part: string): readonly string[] {
  return render([finding(text, part)], { colour: false })
    .trimEnd()
    .split('\n')
    .slice(1);
}

describe('render', () => {
  it('shows place, severity, message, code, frame, help, notes and related places', () => {
    const text = 'one: 1\ntwo: 2\nthree: 3\n';
    const related = [{ location: at(text, 'one'), message: 'first\nsecond' }];
    const found = diagnostic('read/duplicate-key', at(text, 'three'), { key: 'k' }, { related, notes: ['a note'] });
    expect(render([found], { colour: false })).toBe(
      [
        "a.yaml:3:1: error: The key 'k' is written twice in one map. [read/duplicate-key]",
        '    1 | one: 1',
        '    2 | two: 2',
        '  > 3 | three: 3',
        '      | ^^^^^',
        '  help: Keep one of the two.',
        '  note: a note',
        '  a.yaml:1:1: first',
        '        second',
        '  > 1 | one: 1',
        '      | ^^^',
        '',
      ].join('\n'),
    );
  });

  it('colours only when told', () => {
    const found = [finding('a: b\n', 'b')];
    expect(render(found, { colour: false })).not.toContain('\u001b');
    expect(render(found, { colour: true })).toContain('\u001b[31m');
  });

  it.each([
    ['tabs', '\ta:\tb\n', 'b', ['  > 1 |   a:  b', '      |       ^']],
    ['wide characters', '世界: b\n', 'b', ['  > 1 | 世界: b', '      |       ^']],
    ['what is hidden', 'a\u202e: b\n', 'b', ['  > 1 | a\\u{202e}: b', '      |            ^']],
    ['a place of no width', 'a:\n', '', ['  > 1 | a:', '      | ^']],
    ['several lines', 'a: [1,\n 2]\n', '[1,\n 2]', ['  > 1 | a: [1,', '      |    ^^^', '    2 |  2]']],
    ['CRLF', 'a: 1\r\nb: 2\r\n', 'b', ['    1 | a: 1', '  > 2 | b: 2', '      | ^']],
  ])('keeps carets under %s', (_, text, part, frame) => {
    expect(frameOf(text, part)).toEqual(frame);
  });

  it('cuts a long line around the place', () => {
    const [line = '', carets = ''] = frameOf(`${'a'.repeat(5_000)}X${'b'.repeat(5_000)}`, 'X');
    expect(line.length).toBeLessThan(140);
    expect(line[carets.indexOf('^')]).toBe('X');
  });

  it('cuts a long message', () => {
    const found = diagnostic('openapi/missing-key', at('a', 'a'), { key: 'k'.repeat(1_000_000) });
    expect(render([found], { colour: false }).length).toBeLessThan(1_000);
  });
});

describe('positions', () => {
  it('count from 1, after CRLF, LF and CR', () => {
    const source = { path: 'a', text: 'a\r\nbc\nd\re' };
    expect([0, 3, 4, 6, 8].map((offset) => positionAt(source, offset))).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
    expect([1, 2, 3, 4, 5].map((line) => lineText(source, line))).toEqual(['a', 'bc', 'd', 'e', '']);
  });
});

it('sortDiagnostics orders by file and place and keeps equal findings once', () => {
  const text = 'a: 1\nb: 2\n';
  const [first, second] = [finding(text, 'a'), finding(text, 'b')];
  const other = diagnostic('openapi/missing-key', at(text, 'a', 'B.yaml'), { key: 'k' });
  expect(sortDiagnostics([second, first, second, other])).toEqual([other, first, second]);
});

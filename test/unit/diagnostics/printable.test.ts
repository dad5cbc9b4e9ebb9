import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, printable } from '../../../generator/diagnostics/printable.js';

describe('printable', () => {
  it.each([
    ['plain é 世界 😀', 'plain é 世界 😀'],
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['a\u202eb', 'a\\u{202e}b'],
    ['a\u2066b\u2069', 'a\\u{2066}b\\u{2069}'],
    ['a\u0000\r\nb\tc', 'a\\u{0}\\u{d}\\u{a}b\\u{9}c'],
    ['a\u2028b\u2029c\u0085d', 'a\\u{2028}b\\u{2029}c\\u{85}d'],
    ['zero\u200bwidth\ufeff', 'zero\\u{200b}width\\u{feff}'],
    ['key\u00a0: no\u2009space\u3000世', 'key\\u{a0}: no\\u{2009}space\u3000世'],
    ['half \ud800', 'half \\u{d800}'],
    ['::error::a', '\\u{3a}:error::a'],
    ['  ::stop-commands::a', '  \\u{3a}:stop-commands::a'],
    ['a::b', 'a::b'],
    ['a ##[add-mask]b', 'a \\u{23}#[add-mask]b'],
    ['## heading', '## heading'],
  ])('%j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('leaves no control character, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

it.each([
  ['abc', 3],
  ['世界', 4],
  ['e\u0301', 1],
  ['😀', 2],
])('%s takes %i columns', (text, count) => {
  expect(columns(text)).toBe(count);
});

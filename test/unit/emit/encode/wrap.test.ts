import { expect, test } from 'vitest';
import { wrap } from '../../../../generator/emit/encode/wrap.js';

/** Words of five letters: 18 of them, and four more letters, fit. */
const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `w${String(1000 + index)}`).join(' ');

test('a line that fits stays as it is', () => {
  expect(wrap(`${words(18)}\nshort\n\nlines`)).toBe(`${words(18)}\nshort\n\nlines`);
});

test('what is left over of a long line flows into the next one of its paragraph, and no further than needed', () => {
  expect(wrap(`${words(18)} overflow left\nnext line\nlast line`)).toBe(
    `${words(18)}\noverflow left next line\nlast line`,
  );
  expect(wrap(`${words(18)} overflow\n${words(18)}\nend`)).toBe(`${words(18)}\noverflow ${words(17)}\nw1017 end`);
});

test.each([
  ['an empty line', '\nnext'],
  ['a list item', '- next'],
  ['a numbered item', '1. next'],
  ['a heading', '## next'],
  ['a table', '| next |'],
  ['a quotation', '> next'],
  ['an underline', '---'],
  ['a tag', '<br>'],
  ['code', '```\nnext\n```'],
  ['a line that is indented otherwise', '  next'],
])('it does not flow into %s', (_, next) => {
  expect(wrap(`${words(18)} overflow left\n${next}`)).toBe(`${words(18)}\noverflow left\n${next}`);
});

test('nor over the end of a line that was meant', () => {
  expect(wrap(`${words(18)} overflow left\\\nnext`)).toBe(`${words(18)}\noverflow left\\\nnext`);
});

test('an item is indented under its text, also where it goes on', () => {
  expect(wrap(`- ${words(18)} overflow left\n  next\n- other`)).toBe(`- ${words(18)}\n  overflow left next\n- other`);
});

test('code is not broken', () => {
  const code = `\`\`\`\n${words(40)}\n\`\`\``;
  expect(wrap(code)).toBe(code);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownProse, readProse } from '../../../../generator/emit/encode/markdown-prose.js';
import { separateProse } from '../../../../generator/emit/encode/separate-prose.js';
import { anyText } from '../../../support/hostile-text.js';

test('plain paragraphs stand alone, and what is between them together', () => {
  expect(separateProse('One.\n\n- a\n\n- b\n\nTwo.\n\n\nThree.')).toEqual(['One.', '- a\n\n- b', 'Two.', 'Three.']);
});

test.each([
  'One.\n\n```\na\n\nb\n```',
  '[a]\n\nOne.\n\n[a]: https://a.example',
  '<!--\n\nOne.\n\n-->',
  'One.\r\n\r\nTwo *and*.',
])('%j is read as a whole', (text) => {
  expect(separateProse(text)).toEqual([text]);
});

const words = ['a', 'Order.', '`a_b`', '[a b](https://a.example)', '**Note:**', ' ', '\n', '\n\n', '\n\n'];
const blocks = [
  '\n\n- ',
  '\n- ',
  '\n\n> ',
  '\n1. ',
  '\n\n    ',
  '\n\n  ',
  '\n# ',
  '\n---\n',
  '\n===\n',
  '\n\n\n',
  '  \n',
];
const marks = [
  '*',
  '_',
  '`',
  '[x]',
  '![i](https://a)',
  '[x]: https://a',
  '<b>',
  '```',
  '\\',
  '&amp;',
  '\t',
  '\u00e9',
  '\r\n',
];
const pieces = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...words) },
    { weight: 3, arbitrary: fc.constantFrom(...blocks) },
    { weight: 1, arbitrary: fc.constantFrom(...marks) },
  ),
  { maxLength: 14 },
);

test('read in parts, a text is what it is when it is read whole', () => {
  let count = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: pieces.map((all) => all.join('')) }, anyText), (text) => {
      if (separateProse(text).length > 1) count += 1;
      expect(markdownProse(text)).toBe(readProse(text));
    }),
    { numRuns: 5000 },
  );
  expect(count).toBeGreaterThan(500);
});

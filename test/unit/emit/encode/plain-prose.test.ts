import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, test } from 'vitest';
import { markdownProse } from '../../../../generator/emit/encode/markdown-prose.js';
import { plainProse } from '../../../../generator/emit/encode/plain-prose.js';
import { anyText } from '../../../support/hostile-text.js';

/** Pieces of which many texts are plain, and many only nearly. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'Order', 'x_y', 'Z9', '`a_b`', '`/v1`', 'https://a.example') },
  { weight: 2, arbitrary: fc.constantFrom('`a:{b}`', '[a b](https://a.example/x_y#z)', '**Note:**', '**a b**', '"') },
  { weight: 4, arbitrary: fc.constantFrom(' ', ' ', '\n', '\n\n') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('.', ')', '(', '-', '+', '#', '>', '=', '~', '|', ':', '1.', '1)', '@', '{'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('_', '`', '  ', '\t', '*', '&amp;', '\\', '<b>', '[a]', '!', '\u00e9', '\r'),
  },
);
const nearlyPlain = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

/** What the libraries make of a text, the way `markdownProse` asks them. */
function rewritten(text: string): string {
  return toMarkdown(fromMarkdown(text), { bullet: '-', emphasis: '_', rule: '-' }).trim();
}

describe('plain prose', () => {
  test.each([
    'A user.',
    'Two\nlines.',
    'Two\n\nparagraphs, `code` and snake_case.',
    'Ends with white space. \n\n',
    'See "[Some words](https://a.example/b_c#d)".',
    '**Note:** it is **so**, `a:b`.',
  ])('%j is plain', (text) => {
    expect(plainProse(text)).toBe(text.trimEnd());
  });

  test.each([
    '',
    ' a',
    '- a',
    'a\n- b',
    'a *b*',
    'a _b_',
    'a  \nb',
    '[a](b)',
    '[a*b](https://a.example)',
    '![a](https://a.example)',
    '**a**b',
    '** a**',
    'a & b',
    'a\n===',
    '`a``b`',
    'a\\',
    '1. a',
  ])('%j is left to the reader of Markdown', (text) => {
    expect(plainProse(text)).toBeUndefined();
  });

  test('is what it would be if it were read as Markdown and written again', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 5, arbitrary: nearlyPlain }, { weight: 1, arbitrary: anyText }), (text) => {
        const prose = plainProse(text);
        if (prose === undefined) return;
        count += 1;
        expect(prose).toBe(rewritten(text));
        expect(prose).toBe(markdownProse(text));
      }),
      { numRuns: 5000 },
    );
    expect(count).toBeGreaterThan(500);
  });

  test('takes no longer than its length, whatever it is', () => {
    const texts = [' ', '\n', '`', 'a_', '`a', 'a\n', '[a', '[a](https://a', '**a', '**a** '].map(
      (part) => `a${part.repeat(50_000)}*`,
    );
    const start = process.cpuUsage();
    for (const text of texts) expect(plainProse(text)).toBeUndefined();
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });
});

import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { markdownFence } from '../../../../generator/emit/encode/markdown-fence.js';
import { anyText } from '../../../support/hostile-text.js';

describe('a fenced block', () => {
  test.each([
    ['plain', 'a\nb', '```ts\na\nb\n```'],
    ['with a fence of its own', '```\nx\n```', '````ts\n```\nx\n```\n````'],
    ['with a longer one', 'a ````` b', '``````ts\na ````` b\n``````'],
    ['with what cannot be seen', 'a\u202eb\u0000\rc\u2028', '```ts\na\\u{202e}b\\u{0}\\u{d}c\\u{2028}\n```'],
  ])('%s', (_name, text, expected) => {
    expect(markdownFence('ts', text)).toBe(expected);
  });

  test('is one block of code and nothing else, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { children } = fromMarkdown(`before\n\n${markdownFence('text', text)}\n\nafter`);
        expect(children.map(({ type }) => type)).toEqual(['paragraph', 'code', 'paragraph']);
      }),
    );
  });
});

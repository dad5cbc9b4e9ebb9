import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { markdownProse } from '../../../../generator/emit/encode/markdown-prose.js';
import { markdownCode, markdownText, markdownUrl } from '../../../../generator/emit/encode/markdown.js';
import { printable } from '../../../../generator/emit/encode/printable.js';
import { anyText } from '../../../support/hostile-text.js';

/** The kinds of nodes in a Markdown document. */
function kinds(markdown: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Nodes): void => {
    found.add(node.type);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(markdown));
  return found;
}

/** What a reader of a Markdown document sees. */
function seen(markdown: string): string {
  const text = (node: Nodes): string => {
    if ('value' in node) return node.value;
    return 'children' in node ? node.children.map(text).join('') : '';
  };
  return text(fromMarkdown(markdown));
}

function flat(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

describe('text', () => {
  test.each([
    { given: 'plain', want: 'plain' },
    { given: '*a* _b_ `c`', want: '\\*a\\* \\_b\\_ \\`c\\`' },
    { given: '[a](b)', want: '\\[a\\](b)' },
    { given: '<b>&amp;', want: '&lt;b\\>&amp;amp;' },
    { given: '- a', want: '\\- a' },
    { given: '1. a', want: '1\\. a' },
    { given: 'a\n\nb', want: 'a b' },
    { given: 'a | b', want: 'a \\| b' },
    { given: 'https://a.example', want: 'https&#58;//a.example' },
    { given: 'www.a.example', want: 'www&#46;a.example' },
  ])('$given is $want', ({ given, want }) => {
    expect(markdownText(given)).toBe(want);
  });

  test('is seen as it is, and is nothing but text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = markdownText(text);
        expect(markdown).not.toMatch(/\n|(?<!\\)(?:\\\\)*\|/);
        expect(seen(markdown)).toBe(flat(text));
        expect([...kinds(markdown)].filter((kind) => !['root', 'paragraph', 'text'].includes(kind))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('code', () => {
  test.each([
    { given: 'GET /a', want: '`GET /a`' },
    { given: 'a`b', want: '``a`b``' },
    { given: '`', want: '`` ` ``' },
    { given: '', want: '`  `' },
    { given: 'a|b', want: '<code>a&#124;b</code>' },
    { given: 'a\\|[b](c)', want: '<code>a\\\\&#124;\\[b\\](c)</code>' },
  ])('$given is $want', ({ given, want }) => {
    expect(markdownCode(given)).toBe(want);
  });

  test('is one inline code, in a table too', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = markdownCode(text);
        expect(markdown).not.toMatch(/[\n|]/);
        if (flat(text).includes('|')) expect(markdown).toMatch(/^<code>[^<]*<\/code>$/);
        else expect([...kinds(`a ${markdown} b`)].sort()).toEqual(['inlineCode', 'paragraph', 'root', 'text']);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a URL', () => {
  test.each([
    { given: 'https://a.example/b?c', want: 'https&#58;//a.example/b?c' },
    { given: 'https://a.example/b', want: '<https://a.example/b>' },
    { given: 'javascript:canary()', want: 'javascript:canary()' },
    { given: 'https://a.example/>[b](c)', want: 'https&#58;//a.example/\\>\\[b\\](c)' },
  ])('$given is $want', ({ given, want }) => {
    expect(markdownUrl(given)).toBe(want);
  });
});

describe('prose', () => {
  test.each([
    { given: 'A *b* **c** `d`.', want: 'A _b_ **c** `d`.' },
    { given: '* a\n* b', want: '- a\n- b' },
    { given: '# a', want: '**a**' },
    { given: '[a](https://b.example)', want: '[a](https://b.example)' },
    { given: '[a](javascript:b)', want: 'a' },
    { given: '<b>a</b>', want: '\\<b>a\\</b>' },
  ])('$given is $want', ({ given, want }) => {
    expect(markdownProse(given)).toBe(want);
  });

  test('has neither HTML nor images', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = kinds(markdownProse(text));
        expect(['html', 'image', 'imageReference', 'heading', 'definition'].filter((kind) => found.has(kind))).toEqual(
          [],
        );
      }),
      { numRuns: 500 },
    );
  });
});

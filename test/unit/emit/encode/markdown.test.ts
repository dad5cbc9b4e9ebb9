import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { markdownProse } from '../../../../generator/emit/encode/markdown-prose.js';
import { markdownBlock, markdownCode, markdownText, markdownUrl } from '../../../../generator/emit/encode/markdown.js';
import { printable } from '../../../../generator/emit/encode/printable.js';
import { anyText } from '../../../support/hostile-text.js';
import { cpuMs } from '../../../support/cpu-time.js';

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
    { given: '@team #1 GH-2', want: '&#64;&#8203;team \\#&#8203;1 GH-&#8203;2' },
    { given: '@_a', want: '&#64;&#8203;\\_a' },
  ])('$given is $want', ({ given, want }) => {
    expect(markdownText(given)).toBe(want);
  });

  test('is seen as it is, and is nothing but text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = markdownText(text);
        expect(markdown).not.toMatch(/\n|(?<!\\)(?:\\\\)*\|/);
        // A space of no width keeps a name from being called.
        expect(seen(markdown).replaceAll('\u200b', '')).toBe(flat(text));
        expect(seen(markdown)).not.toMatch(/@\w|#\d|\bGH-\d/i);
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

describe('a block of code', () => {
  test('is one, and is seen as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = markdownBlock(text, 'text');
        expect([...kinds(`a\n\n${markdown}\n\nb`)].sort()).toEqual(['code', 'paragraph', 'root', 'text']);
        expect(seen(markdown)).toBe(printable(text).trimEnd());
      }),
      { numRuns: 500 },
    );
  });
});

describe('a cell of a table', () => {
  test('is one, whatever is in it', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, two) => {
        const row = `| ${markdownText(one)} | ${markdownCode(two)} |`;
        // GitHub's tables: cells end at every `|` without a backslash, inside of code too.
        expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(3);
        expect(row).not.toContain('\n');
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

  test.each([
    '* /'.repeat(30_000),
    '> '.repeat(20_000),
    '- '.repeat(20_000),
    `${'> - '.repeat(1_000)}a`,
    '['.repeat(50_000),
    '<'.repeat(50_000),
    '`a'.repeat(20_000),
    Array.from({ length: 1_000 }, (_, index) => `${' '.repeat(2 * index)}- a`).join('\n'),
  ])('that would take long is shown as it is', (text) => {
    const started = cpuMs();
    expect(kinds(markdownProse(text.slice(0, 1_000_000))).has('html')).toBe(false);
    expect(cpuMs() - started).toBeLessThan(20_000);
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

import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { commentText, docParagraphs, lineCommentText } from '../../../../generator/emit/encode/comment.js';
import { anyText } from '../../../support/hostile-text.js';

test.each([
  { given: 'A sentence.', want: 'A sentence.' },
  { given: 'a */ b', want: 'a ∗/ b' },
  { given: 'a **/ b', want: 'a ∗∗/ b' },
  { given: 'every * / each', want: 'every ∗ / each' },
  { given: '/orders lists', want: '\\/orders lists' },
  { given: 'a\n@deprecated', want: 'a\n\\@deprecated' },
  { given: 'a @deprecated', want: 'a \\@deprecated' },
  { given: '* @deprecated', want: '* \\@deprecated' },
  { given: 'a {@inheritDoc b}', want: 'a {\\@inheritDoc b}' },
  { given: 'a {@link Order}', want: 'a {@link Order}' },
  { given: 'mail a@example.com', want: 'mail a@example.com' },
  { given: 'a\r\nb\u2028c\u202ed', want: 'a\nb c d' },
  { given: '//# sourceMappingURL=a.map', want: '\\//\\# sourceMappingURL=a.map' },
  { given: '  a  \n\n b ', want: 'a\n\n b' },
])('$given as a comment', ({ given, want }) => {
  expect(commentText(given)).toBe(want);
});

/** As ts-morph and the printer of types frame it. */
function framed(text: string): readonly string[] {
  const lines = commentText(text).split('\n');
  return [`/** ${lines.join(' ')} */`, `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`];
}

describe('a doc comment', () => {
  test('ends where it should, whatever is in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const comment of framed(text)) expect(comment.indexOf('*/')).toBe(comment.length - 2);
      }),
      { numRuns: 1000 },
    );
  });

  test('ends there too when any one character before its end is deleted', () => {
    const short = fc
      .oneof(anyText, fc.string({ unit: fc.constantFrom('*', '/', ' ', 'x', '\n', '@') }))
      .filter((text) => text.length < 50);
    fc.assert(
      fc.property(short, (text) => {
        for (const comment of framed(text)) {
          for (let index = 3; index < comment.length - 2; index += 1) {
            const damaged = comment.slice(0, index) + comment.slice(index + 1);
            expect(damaged.indexOf('*/')).toBe(damaged.length - 2);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('has no tag of its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const comment of framed(text)) {
          const file = ts.createSourceFile('a.ts', `${comment}\nexport const a = 1;`, ts.ScriptTarget.Latest, true);
          expect(file.statements).toHaveLength(1);
          const tags = file.statements.flatMap((statement) => ts.getJSDocTags(statement));
          expect(tags.map(({ tagName }) => tagName.text)).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('has nothing that cannot be seen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(commentText(text)).not.toMatch(/[\p{Cs}\p{Zl}\p{Zp}]|[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

test('a line comment is one line', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(lineCommentText(text)).not.toMatch(/[\n\r\u2028\u2029]/);
    }),
  );
});

test('paragraphs that say nothing are left out', () => {
  expect(docParagraphs('a', undefined, '', 'b')).toBe('a\n\nb');
});

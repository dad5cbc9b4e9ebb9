import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsedType } from '../../../generator/surface/parsed-type.js';
import { plainType } from '../../../generator/surface/plain-type.js';

test.each([
  ['string', 'string', []],
  ['A[][]', 'A[][]', ['A']],
  ['A<B, C<D>>[]', 'A<B, C<D>>[]', ['A', 'B', 'C', 'D']],
  [`undefined | null | A | 'b' | "a" | -1.5`, `-1.5 | "a" | 'b' | A | null | undefined`, ['A']],
  ['| B | A', 'A | B', ['B', 'A']],
  ['(B | A)[] & C', '(A | B)[] & C', ['B', 'A', 'C']],
  ['{}', '{}', []],
  ['{ b: 1; readonly "a"?: A, readonly: 2 }', '{ readonly "a"?: A; b: 1; readonly: 2; }', ['A']],
  ['{ a: 1; _: 2; Z: 3; [name: string]: unknown }', '{ Z: 3; [name: string]: unknown; _: 2; a: 1; }', []],
  ['{\n  /** Says `}`. */\n  a: string;\n}[]', '{ a: string; }[]', []],
])('%s is plain', (source, text, names) => {
  const read = plainType(source);
  expect(read).toEqual(parsedType(source));
  expect([read?.text, [...(read?.names ?? [])]]).toEqual([text, names]);
});

test.each([
  'keyof A',
  'keyof []',
  'readonly A[]',
  'typeof a',
  'A.B',
  'A["b"]',
  '[A, B]',
  '(a: A) => B',
  'new () => A',
  'A extends B ? C : D',
  '`a${string}`',
  String.raw`'a\'b'`,
  '{ a(): void }',
  '{ get a(): A }',
  '{ [K in A]: B }',
  '{ 1: A }',
  '{ [a: string]: A; "[b": A }',
  'A B',
  'A & B | C',
])('%s is left to TypeScript', (source) => {
  expect(plainType(source)).toBeUndefined();
});

test('what is read as plain is what TypeScript reads', () => {
  const { type } = fc.letrec<{ type: string }>((tie) => ({
    type: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('A', 'B', '$c', 'string', 'null', 'undefined', 'true', '0', '-2', "'x'", '"y"', "'|'", "'/*'"),
      fc.array(tie('type'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' | ')),
      fc.array(tie('type'), { minLength: 1, maxLength: 3 }).map((parts) => parts.map((part) => `(${part})`).join('&')),
      fc
        .tuple(fc.constantFrom('A', 'Record'), fc.array(tie('type'), { minLength: 1, maxLength: 3 }))
        .map(([name, parts]) => `${name}<${parts.join(',')}>`),
      tie('type').map((part) => `( ${part})[ ]`),
      fc
        .uniqueArray(
          fc.tuple(
            fc.constantFrom('a', 'readonly b', '"c-d"', 'E', '_', 'readonly', '[name: string]', "'[x'", '/* ; */ z'),
            fc.constantFrom('', '', '?'),
            tie('type'),
          ),
          { selector: ([name]) => name, maxLength: 5 },
        )
        .map(
          (all) =>
            `{ ${all.map(([name, mark, part]) => `${name}${name.startsWith('[') ? '' : mark}: ${part}`).join('; ')} }`,
        ),
      fc.constantFrom('keyof A', '[A, B]', '(() => A)', 'A.B'),
    ),
  }));
  fc.assert(
    fc.property(type, (source) => {
      const read = plainType(source);
      if (read !== undefined) expect(read).toEqual(parsedType(source));
    }),
    { numRuns: 500 },
  );
});

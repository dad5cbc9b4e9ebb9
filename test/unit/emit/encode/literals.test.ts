import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { objectKey, propertyKey } from '../../../../generator/emit/encode/property-key.js';
import { stringLiteral } from '../../../../generator/emit/encode/string-literal.js';
import { jsonValue, record, valueLiteral, verbatim } from '../../../../generator/emit/encode/value-literal.js';
import { anyText } from '../../../support/hostile-text.js';

/** What a TypeScript expression is worth. */
function worth(expression: string): unknown {
  return runInThisContext(`'use strict'; (${expression});`);
}

describe('a string literal', () => {
  test.each([
    { given: 'plain', want: `'plain'` },
    { given: `it's`, want: `"it's"` },
    { given: `"both" and 'both'`, want: `'"both" and \\'both\\''` },
    { given: 'a\nb\tc', want: `'a\\nb\\tc'` },
    { given: '\\', want: `'\\\\'` },
    { given: '\u2028\u202e\u0000\ufeff', want: `'\\u2028\\u202e\\u0000\\ufeff'` },
    { given: '\ud83d\ude42 \ud83d', want: `'🙂 \\ud83d'` },
    { given: '${x}`', want: `'\${x}\`'` },
    { given: '</script><!--', want: `'\\u003c/script>\\u003c!--'` },
    { given: '//# sourceMappingURL=a', want: `'//\\u0023 sourceMappingURL=a'` },
  ])('of $given is $want', ({ given, want }) => {
    expect(stringLiteral(given)).toBe(want);
  });

  test('is worth the text it was made of, whatever that is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(worth(stringLiteral(text))).toBe(text);
      }),
    );
  });

  test('has no character that ends a line, is invisible or reorders a screen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(stringLiteral(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });
});

/** The names of the members of an object type, as TypeScript reads them. */
function memberNames(type: string): readonly string[] {
  const file = ts.createSourceFile('a.ts', `type A = ${type};`, ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && !ts.isComputedPropertyName(node.name)) names.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

describe('a property key', () => {
  test.each([
    { given: 'order_id', want: 'order_id' },
    { given: '$ref', want: '$ref' },
    { given: 'class', want: 'class' },
    { given: 'a b', want: `'a b'` },
    { given: '1', want: `'1'` },
    { given: '', want: `''` },
    { given: '__proto__', want: '__proto__' },
  ])('$given is $want', ({ given, want }) => {
    expect(propertyKey(given)).toBe(want);
  });

  test('is read as the name in a type, and as an own member of an object', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(memberNames(`{ ${propertyKey(name)}: string }`)).toEqual([name]);
        expect(Object.entries(worth(`{ ${objectKey(name)}: 1 }`) as object)).toEqual([[name, 1]]);
      }),
    );
  });
});

describe('a value literal', () => {
  test.each([
    { given: null, want: 'null' },
    { given: 1_234_567, want: '1_234_567' },
    { given: 9_999, want: '9999' },
    { given: -12_345, want: '-12_345' },
    { given: 1e21, want: '1e+21' },
    { given: 0.5, want: '0.5' },
    { given: verbatim('hmac'), want: 'hmac' },
    { given: ['a', [], true], want: `['a', [], true]` },
    { given: record({ a: 1, b: undefined, c: record({}) }), want: '{ a: 1, c: {} }' },
    { given: record({ hmac: verbatim('hmac'), other: verbatim('hmac') }), want: '{ hmac, other: hmac }' },
    { given: new Map([['__proto__', 1]]), want: `{ ['__proto__']: 1 }` },
  ])('is $want', ({ given, want }) => {
    expect(valueLiteral(given)).toBe(want);
  });

  test('is worth the JSON it was made of', () => {
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constant(null),
        fc.boolean(),
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        anyText,
        fc.array(tie('value')),
        fc.dictionary(anyText, tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.stringify(worth(valueLiteral(jsonValue(value))))).toBe(JSON.stringify(value));
      }),
    );
  });
});

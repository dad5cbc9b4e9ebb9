import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { isSameCode } from '../../../generator/finish/same-code.js';

function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2022, true);
}

describe('two versions of a file', () => {
  test.each([
    {
      difference: 'another comment',
      one: '/** One. */\nexport const a = 1;\n',
      other: '/** Two. */\nexport const a = 1;\n',
    },
    { difference: 'a comment more', one: 'export const a = 1;\n', other: '/** Two. */\nexport const a = 1;\n' },
    { difference: 'white space', one: 'export const a = 1;\n', other: 'export const a =\n  1;\n' },
    { difference: 'a comment in a type', one: 'type A = { /* b */ b: 1 };', other: 'type A = { /* c */ b: 1 };' },
  ])('with $difference are the same code', ({ one, other }) => {
    expect(isSameCode(parsed(one), parsed(other))).toBe(true);
  });

  test.each([
    { difference: 'another value', one: 'export const a = 1;\n', other: 'export const a = 2;\n' },
    { difference: 'another text', one: "export const a = '/* b */';\n", other: "export const a = '/* c */';\n" },
    { difference: 'another template', one: 'const a = `/** b */`;\n', other: 'const a = `/** c */`;\n' },
    { difference: 'code that was a comment', one: '/** a */\nlet b;\n', other: '/** a */ let a; /* */\nlet b;\n' },
    { difference: 'a return that ends early', one: 'f = () => { return 1; }', other: 'f = () => { return\n1; }' },
    { difference: 'a syntax error', one: 'export const a = 1;\n', other: 'export const a = 1;;)\n' },
    {
      difference: 'an error that is not expected any more',
      one: '// @ts-expect-error\nlet a: 1 = 2;',
      other: 'let a: 1 = 2;',
    },
    { difference: 'a reference', one: 'export {};', other: '/// <reference types="node" />\nexport {};' },
  ])('with $difference are not', ({ one, other }) => {
    expect(isSameCode(parsed(one), parsed(other))).toBe(false);
  });
});

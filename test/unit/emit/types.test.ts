import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { emitModels } from '../../../generator/emit/models.js';
import { modulePrinter } from '../../../generator/emit/module.js';
import { typePrinter } from '../../../generator/emit/type-printer.js';
import { formatFiles } from '../../../generator/finish/format.js';
import { hostileTexts } from '../../support/hostile-text.js';
import { planFromText } from '../../support/packages.js';

/** The declarations of `models.ts` for these schemas, without header and imports. */
async function declarations(schemas: string, version?: string): Promise<string> {
  const { plan } = planFromText(`components: { schemas: { ${schemas} } }`, version);
  const file = modulePrinter(plan)(emitModels(plan, typePrinter(plan)));
  const [formatted] = await formatFiles([file]);
  return (formatted?.text ?? '').replace(/^\/\/.*\n|^import .*\n/gm, '').trim();
}

const b = "{ $ref: '#/components/schemas/B' }";

/** The type of a schema `A`, beside a schema `B` of an object with an optional `id`. */
async function typeOf(schema: string, version?: string): Promise<string> {
  const text = await declarations(`A: ${schema}, B: { type: object, properties: { id: { type: string } } }`, version);
  return text.replace(/\n*export interface B \{[^}]*\}\n*$/, '').replace(/\s+/g, ' ');
}

describe('plain types', () => {
  test.each([
    { given: '{}', want: 'export type A = unknown;' },
    { given: '{ type: string }', want: 'export type A = string;' },
    { given: '{ type: integer }', want: 'export type A = number;' },
    { given: '{ type: integer, format: int32 }', want: 'export type A = number;' },
    { given: '{ type: integer, format: int64 }', want: 'export type A = number | string;' },
    { given: '{ type: [integer, "null"], format: uint64 }', want: 'export type A = number | string | null;' },
    { given: '{ type: integer, format: int64, maximum: 100 }', want: 'export type A = number;' },
    { given: '{ type: string, format: int64 }', want: 'export type A = string;' },
    { given: '{ type: boolean }', want: 'export type A = boolean;' },
    { given: "{ type: 'null' }", want: 'export type A = null;' },
    { given: '{ type: [string, "null"] }', want: 'export type A = string | null;' },
    { given: '{ type: [string, integer, boolean] }', want: 'export type A = string | number | boolean;' },
    { given: '{ type: string, format: binary }', want: 'export type A = Uint8Array;' },
    { given: '{ type: string, format: date-time }', want: 'export type A = string;' },
    { given: b, want: 'export type A = B;' },
    { given: '{ description: A text., type: string }', want: '/** A text. */ export type A = string;' },
  ])('$given', async ({ given, want }) => {
    expect(await typeOf(given)).toBe(want);
  });
});

describe('literals', () => {
  test.each([
    { given: '{ const: a }', want: `'a'` },
    { given: '{ const: null }', want: 'null' },
    { given: '{ const: -1.5 }', want: '-1.5' },
    {
      given: '{ const: { a: [1, { b: null }] } }',
      want: undefined,
      whole: 'export interface A { a: [1, { b: null }]; }',
    },
    { given: '{ type: string, enum: [a, "it\'s", ""] }', want: `'a' | "it's" | ''` },
    { given: '{ enum: [1, a, true, null, [1], { x: 1 }] }', want: `1 | 'a' | true | null | [1] | { x: 1 }` },
    { given: '{ enum: [] }', want: 'never' },
    { given: '{ type: [string, "null"], enum: [a] }', want: `'a'` },
    { given: '{ enum: ["\\u202e", "\\u2028"] }', want: `'\\u202e' | '\\u2028'` },
    { given: '{ type: object, allOf: [{ enum: [] }, { properties: { a: {} } }] }', want: 'never' },
    { given: '{ type: string, oneOf: [{ const: a }, { const: b }] }', want: `'a' | 'b'` },
  ])('$given', async ({ given, want, whole }) => {
    expect(await typeOf(given)).toBe(whole ?? `export type A = ${want ?? ''};`);
  });
});

describe('lists', () => {
  test.each([
    { given: '{ type: array }', want: 'unknown[]' },
    { given: '{ items: { type: string } }', want: 'string[]' },
    { given: '{ type: array, items: { type: [string, "null"] } }', want: '(string | null)[]' },
    { given: '{ type: array, items: { type: array, items: { enum: [a, b] } } }', want: `('a' | 'b')[][]` },
    { given: '{ type: array, prefixItems: [{ type: string }, {}], items: false }', want: '[string, unknown]' },
    { given: '{ prefixItems: [{ type: string }] }', want: '[string, ...unknown[]]' },
    { given: '{ type: array, prefixItems: [{ type: string }], maxItems: 1 }', want: '[string]' },
    {
      given: '{ type: array, prefixItems: [{ type: string }], items: { type: number } }',
      want: '[string, ...number[]]',
    },
    { given: '{ type: array, prefixItems: [{}, {}], items: false, minItems: 1 }', want: '[unknown, unknown?]' },
    { given: "{ type: array, items: { $ref: '#/components/schemas/A' } }", want: 'A[]' },
    { given: '{ type: array, items: true }', want: 'unknown[]' },
    { given: '{ type: array, items: false }', want: 'never[]' },
    { given: '{ type: [array, "null"], items: false, anyOf: [true] }', want: 'never[] | null' },
    { given: '{ prefixItems: [true, { type: string }, false] }', want: '[unknown, string]' },
    { given: '{ prefixItems: [false] }', want: 'never[]' },
    { given: '{ prefixItems: [{ type: string }], unevaluatedItems: false }', want: '[string]' },
    { given: '{ prefixItems: [{ type: string }], unevaluatedItems: true }', want: '[string, ...unknown[]]' },
    { given: '{ type: array, items: { type: string }, contains: true }', want: 'string[]' },
  ])('$given', async ({ given, want }) => {
    expect(await typeOf(given)).toBe(`export type A = ${want};`);
  });
});

describe('objects', () => {
  test.each([
    { given: '{ type: object }', want: 'export type A = Record<string, unknown>;' },
    { given: '{ type: object, additionalProperties: false }', want: 'export type A = Record<string, never>;' },
    { given: '{ properties: { a: true, b: false } }', want: 'export interface A { a?: unknown; b?: never; }' },
    {
      given: '{ type: object, required: [a, b], properties: { a: { type: string } } }',
      want: 'export interface A { a: string; b: unknown; }',
    },
    {
      given: '{ type: object, additionalProperties: { type: number } }',
      want: 'export interface A { [name: string]: number; }',
    },
    {
      given: '{ type: object, patternProperties: { "^x": { type: number } } }',
      want: 'export interface A { [name: string]: number; }',
    },
    {
      given: '{ type: object, patternProperties: { "^x": { type: number }, "^y": false } }',
      want: 'export interface A { [name: string]: number; }',
    },
    {
      given: '{ type: object, patternProperties: { "^y": false } }',
      want: 'export type A = Record<string, unknown>;',
    },
    { given: '{ type: object, propertyNames: true }', want: 'export type A = Record<string, unknown>;' },
    { given: '{ type: object, propertyNames: false }', want: 'export type A = Record<string, never>;' },
    {
      given: '{ properties: { a: true }, unevaluatedProperties: { type: number } }',
      want: 'export interface A { [name: string]: unknown; a?: unknown; }',
    },
    {
      given: '{ properties: { a: true }, unevaluatedProperties: false, dependentSchemas: { a: false } }',
      want: 'export interface A { a?: unknown; }',
    },
    {
      given: '{ properties: { a: { type: string } }, additionalProperties: true }',
      want: 'export interface A { [name: string]: unknown; a?: string; }',
    },
    {
      given: '{ required: [a], properties: { a: { type: string } }, additionalProperties: { type: number } }',
      want: 'export interface A { [name: string]: number | string; a: string; }',
    },
    {
      given: '{ properties: { a: { type: string } }, additionalProperties: { type: string } }',
      want: 'export interface A { [name: string]: string | undefined; a?: string; }',
    },
    {
      given: '{ properties: { a: { additionalProperties: { type: string }, type: object } } }',
      want: 'export interface A { a?: { [name: string]: string }; }',
    },
    {
      given: '{ properties: { a: { properties: { b: { type: string } } } } }',
      want: 'export interface A { a?: { b?: string }; }',
    },
    {
      given: `{ properties: { a: { type: [object, "null"], properties: { b: ${b} } } } }`,
      want: 'export interface A { a?: { b?: B } | null; }',
    },
  ])('$given', async ({ given, want }) => {
    expect(await typeOf(given)).toBe(want);
  });
});

describe('compositions', () => {
  test.each([
    { given: `{ allOf: [${b}] }`, want: 'export type A = B;' },
    {
      given: `{ allOf: [${b}, { properties: { a: { type: string } } }] }`,
      want: 'export interface A extends B { a?: string; }',
    },
    { given: `{ allOf: [${b}], properties: { a: {} } }`, want: 'export interface A extends B { a?: unknown; }' },
    { given: `{ allOf: [${b}, true] }`, want: 'export type A = B;' },
    { given: `{ allOf: [${b}, false] }`, want: 'export type A = never;' },
    { given: `{ allOf: [${b}, { required: [id] }] }`, want: 'export interface A extends B { id: string; }' },
    { given: `{ allOf: [${b}], required: [id] }`, want: 'export interface A extends B { id: string; }' },
    {
      given: `{ allOf: [${b}, { properties: { id: { type: number } } }] }`,
      want: 'export type A = B & { id?: number };',
    },
    {
      given: '{ allOf: [{ properties: { a: {} } }, { required: [a], properties: { b: {} } }] }',
      want: 'export interface A { a: unknown; b?: unknown; }',
    },
    { given: `{ oneOf: [{ type: string }, ${b}] }`, want: 'export type A = string | B;' },
    { given: `{ anyOf: [{ type: string }, ${b}] }`, want: 'export type A = string | B;' },
    { given: `{ oneOf: [{ type: string }, true] }`, want: 'export type A = unknown;' },
    {
      given: `{ properties: { a: {} }, anyOf: [${b}, { properties: { c: {} } }] }`,
      want: 'export type A = { a?: unknown } & (B | { c?: unknown });',
    },
    {
      given: '{ properties: { a: { type: string }, b: {} }, oneOf: [{ required: [a] }, { required: [b] }] }',
      want: 'export type A = { a?: string; b?: unknown } & ({ a: string } | { b: unknown });',
    },
    { given: `{ oneOf: [${b}, { type: 'null' }] }`, want: 'export type A = B | null;' },
    { given: `{ type: [object, 'null'], oneOf: [${b}] }`, want: 'export type A = B | null;' },
    { given: '{ type: string, anyOf: [{ format: uuid }, { format: date }] }', want: 'export type A = string;' },
    { given: `{ oneOf: [{ type: string }], anyOf: [${b}] }`, want: 'export type A = B & string;' },
    {
      given: `{ $ref: '#/components/schemas/B', properties: { a: {} } }`,
      want: 'export interface A extends B { a?: unknown; }',
    },
    { given: '{ not: { type: string } }', want: 'export type A = unknown;' },
    { given: '{ type: string, not: true }', want: 'export type A = never;' },
    { given: '{ type: string, not: {} }', want: 'export type A = never;' },
    { given: '{ type: string, not: false }', want: 'export type A = string;' },
    { given: '{ oneOf: [false, { type: string }] }', want: 'export type A = string;' },
    { given: `{ anyOf: [${b}, false, { type: 'null' }] }`, want: 'export type A = B | null;' },
    { given: '{ anyOf: [false, false] }', want: 'export type A = never;' },
    { given: '{ type: string, if: true, then: { minLength: 1 }, else: false }', want: 'export type A = string;' },
  ])('$given', async ({ given, want }) => {
    expect(await typeOf(given)).toBe(want);
  });
});

describe('OpenAPI 3.0', () => {
  test.each([
    { given: '{ type: string, nullable: true }', want: 'export type A = string | null;' },
    { given: '{ type: string, nullable: true, enum: [a] }', want: `export type A = 'a' | null;` },
    { given: `{ nullable: true, allOf: [${b}] }`, want: 'export type A = B | null;' },
    {
      given: '{ type: object, nullable: true, properties: { a: {} } }',
      want: 'export type A = { a?: unknown } | null;',
    },
  ])('$given', async ({ given, want }) => {
    expect(await typeOf(given, '3.0.3')).toBe(want);
  });
});

test('recursion', async () => {
  const text = await declarations(`
    Tree: { properties: { up: { $ref: '#/components/schemas/Tree' }, by: { type: object, additionalProperties: { $ref: '#/components/schemas/Tree' } } } },
    Json: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Json' } }, { type: object, additionalProperties: { $ref: '#/components/schemas/Json' } }] }`);
  expect(text.replace(/\s+/g, ' ')).toBe(
    'export interface Tree { up?: Tree; by?: { [name: string]: Tree }; } export type Json = string | Json[] | { [name: string]: Json };',
  );
});

describe('names of properties', () => {
  const awkward = [
    '__proto__',
    'constructor',
    'a b',
    '1x',
    '1',
    '1e1',
    '0x1',
    '-1',
    '.5',
    'Infinity',
    'größe',
    '日本',
    '$ref',
    '',
    ...hostileTexts,
  ];

  test('are what the spec says, whatever that is', () => {
    const isText = (name: string): boolean => !/\p{Cs}/u.test(name);
    const names = fc.uniqueArray(fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'binary' })).filter(isText), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(names, (wanted) => {
        // With something inside: openapi-typescript keeps the path to it.
        const object = { type: 'object', properties: { 'a%': { type: 'object', properties: { b: {} } } } };
        const inner = { ...object, patternProperties: { '%': object } };
        const properties = Object.fromEntries(wanted.map((name) => [name, inner]));
        const { plan } = planFromText(
          `components: { schemas: { A: { type: object, properties: ${yamlOf(properties)} } } }`,
        );
        const { text } = modulePrinter(plan)(emitModels(plan, typePrinter(plan)));
        const file = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
        const [model] = file.statements.filter((statement) => ts.isInterfaceDeclaration(statement));
        const found = (model?.members ?? []).map(({ name }) =>
          name && !ts.isComputedPropertyName(name) ? name.text : undefined,
        );
        expect([...found].sort()).toEqual(Object.keys(properties).sort());
      }),
      { numRuns: 50 },
    );
  });
});

/** As JSON, without the characters that YAML wants escaped (section 5.1) and JSON does not. */
function yamlOf(value: unknown): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[\x7F-\x9F\uFEFF\uFFFE\uFFFF]/g, escaped);
}

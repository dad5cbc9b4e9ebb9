import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../../generator/model/json-schema.js';
import { buildModel } from '../../../generator/model/build-model.js';
import { modelFromText, shown } from '../../support/model.js';
import { specFromText } from '../../support/spec-text.js';

function schemaFrom(text: string, version: string): JsonSchema | undefined {
  const model = modelFromText(`components: { schemas: { A: ${text}, B: {} } }`, version);
  return model.schemas.find(({ name }) => name === 'A')?.schema.json;
}

const reference = { $ref: '#/components/schemas/B' };
const nothing = { type: 'null' };

describe('in OpenAPI 3.0', () => {
  test.each([
    { given: '{ type: string, nullable: true }', want: { type: ['string', 'null'] } },
    { given: '{ type: string, nullable: false }', want: { type: 'string' } },
    { given: '{ nullable: true }', want: {} },
    { given: '{ type: string, nullable: true, enum: [a] }', want: { type: ['string', 'null'], enum: ['a', null] } },
    {
      given: '{ type: string, nullable: true, enum: [a, null] }',
      want: { type: ['string', 'null'], enum: ['a', null] },
    },
    { given: '{ nullable: true, enum: [a] }', want: { enum: ['a', null] } },
    { given: "{ $ref: '#/components/schemas/B', description: D }", want: reference },
    {
      given: "{ $ref: '#/components/schemas/B', nullable: true, type: string }",
      want: { anyOf: [reference, nothing] },
    },
    {
      given: "{ allOf: [{ $ref: '#/components/schemas/B' }], nullable: true, description: D, x-y: 1 }",
      want: { description: 'D', 'x-y': 1, anyOf: [{ allOf: [reference] }, nothing] },
    },
    {
      given: "{ type: object, nullable: true, oneOf: [{ $ref: '#/components/schemas/B' }] }",
      want: { anyOf: [{ type: 'object', oneOf: [reference] }, nothing] },
    },
    {
      given: '{ nullable: true, properties: { a: {} } }',
      want: { anyOf: [{ properties: { a: {} } }, nothing] },
    },
    { given: '{ minimum: 1, exclusiveMinimum: true }', want: { exclusiveMinimum: 1 } },
    { given: '{ maximum: 1, exclusiveMaximum: false }', want: { maximum: 1 } },
    { given: '{ exclusiveMaximum: true }', want: {} },
    { given: '{ type: string, example: x }', want: { type: 'string', examples: ['x'] } },
  ])('$given', ({ given, want }) => {
    expect(schemaFrom(given, '3.0.3')).toEqual(want);
  });
});

describe('a part of `allOf` that only says something', () => {
  const part = "{ $ref: '#/components/schemas/B' }";
  test.each([
    { given: `{ allOf: [${part}, { description: D }] }`, want: { allOf: [reference], description: 'D' } },
    {
      given: `{ allOf: [{ nullable: true }, ${part}, { example: x, x-y: 1 }] }`,
      want: { allOf: [reference], examples: ['x'], 'x-y': 1 },
    },
    {
      given: `{ description: Near, allOf: [${part}, { description: Far, deprecated: true }] }`,
      want: { description: 'Near', allOf: [reference], deprecated: true },
    },
    { given: '{ type: string, allOf: [{ title: T }] }', want: { type: 'string', title: 'T' } },
    { given: `{ allOf: [${part}, { minLength: 1 }] }`, want: { allOf: [reference, { minLength: 1 }] } },
    { given: `{ allOf: [${part}, false] }`, want: { allOf: [reference, false] } },
  ])('$given', ({ given, want }) => {
    expect(schemaFrom(given, '3.0.3')).toEqual(want);
  });
});

describe('in OpenAPI 3.1', () => {
  test.each([
    { given: 'true', want: true },
    { given: 'false', want: false },
    { given: "{ $ref: '#/components/schemas/B', description: D }", want: { ...reference, description: 'D' } },
    { given: '{ type: [string, "null"] }', want: { type: ['string', 'null'] } },
    { given: '{ example: x, examples: [y] }', want: { examples: ['y'] } },
    { given: '{ exclusiveMinimum: 1 }', want: { exclusiveMinimum: 1 } },
    { given: '{ unheardOf: { $ref: x }, x-y: [1] }', want: { unheardOf: { $ref: 'x' }, 'x-y': [1] } },
    {
      given: '{ prefixItems: [{ const: 1 }, true], items: false }',
      want: { prefixItems: [{ const: 1 }, true], items: false },
    },
    {
      given: '{ if: { minimum: 1 }, then: {}, else: true, not: { type: string } }',
      want: { if: { minimum: 1 }, then: {}, else: true, not: { type: 'string' } },
    },
    {
      given: '{ patternProperties: { "^x": { type: string } } }',
      want: { patternProperties: { '^x': { type: 'string' } } },
    },
    {
      given: '{ default: { $ref: 1 }, const: [null], enum: [{ example: 1 }] }',
      want: { default: { $ref: 1 }, const: [null], enum: [{ example: 1 }] },
    },
    { given: '{ $schema: https://json-schema.org/draft/2020-12/schema, $defs: { C: {} } }', want: {} },
    { given: '{ type: string, nullable: true }', want: { type: ['string', 'null'] } },
    { given: "{ type: [string, 'null'], nullable: true }", want: { type: ['string', 'null'] } },
    { given: "{ $ref: '#/components/schemas/B', nullable: true }", want: { anyOf: [reference, nothing] } },
    {
      given: '{ properties: { example: { type: string }, nullable: true, $ref: { type: number } } }',
      want: { properties: { example: { type: 'string' }, nullable: true, $ref: { type: 'number' } } },
    },
    {
      given: "{ discriminator: { propertyName: t, mapping: { b: B, c: '#/components/schemas/B', d: Unknown } } }",
      want: { discriminator: { propertyName: 't', mapping: { b: reference.$ref, c: reference.$ref } } },
    },
  ])('$given', ({ given, want }) => {
    expect(schemaFrom(given, '3.1.0')).toEqual(want);
  });

  test.each([
    { given: 'text', want: {} },
    { given: '[]', want: {} },
    {
      given: '{ type: 1, title: [], required: true, properties: [], allOf: {}, enum: 1, deprecated: 1, minimum: a }',
      want: {},
    },
    {
      given: '{ items: 1, required: [a, 1], type: [string, {}] }',
      want: { items: {}, required: ['a'], type: ['string'] },
    },
    { given: "{ $ref: '#/nowhere' }", want: {} },
    { given: '{ $ref: 1, discriminator: {} }', want: {} },
  ])('what is malformed is left out: $given', ({ given, want }) => {
    expect(schemaFrom(given, '3.1.0')).toEqual(want);
  });

  test('properties keep their order, and names that objects inherit are names like any other', () => {
    const json = schemaFrom(
      '{ properties: { b: {}, __proto__: { type: string }, constructor: true, a: {} } }',
      '3.1.0',
    );
    const properties = typeof json === 'object' ? json.properties : undefined;
    expect(Object.keys(properties ?? {})).toEqual(['b', '__proto__', 'constructor', 'a']);
    expect('toString' in (properties ?? {})).toBe(false);
  });
});

test.each(['$id', '$anchor', '$dynamicRef', '$dynamicAnchor', '$recursiveRef', '$recursiveAnchor'])(
  '%s is refused',
  (keyword) => {
    const { diagnostics } = buildModel(
      specFromText(`openapi: 3.1.0\ncomponents: { schemas: { A: { ${keyword}: x } } }`),
    );
    expect(diagnostics.map(shown)).toEqual([
      `api.yaml:2:31 model/unsupported-keyword The keyword '${keyword}' is not supported in a schema.`,
    ]);
  },
);

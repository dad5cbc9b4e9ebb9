import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { sampleValue } from '../../../../generator/emit/testing/sample-value.js';
import type { JsonSchema } from '../../../../generator/model/json-schema.js';
import { modelFromText } from '../../../support/model.js';
import { planFile } from '../../../support/packages.js';

/** What is wrong with the samples of schemas that may refer to each other; a schema without a sample is left out. */
function misfits(schemas: ReadonlyMap<string, { readonly schema: JsonSchema; readonly value: unknown }>): string[] {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  const all = Object.fromEntries([...schemas].map(([name, { schema }]) => [name, asReplied(schema)]));
  ajv.addSchema({ $id: 'https://spec.invalid/api', components: { schemas: all } });
  return [...schemas].flatMap(([name, { value }]) => {
    if (value === undefined) return [];
    const fits = ajv.compile({ $ref: `https://spec.invalid/api#/components/schemas/${encodeURIComponent(name)}` });
    return fits(JSON.parse(JSON.stringify(value)))
      ? []
      : [`${name}: ${JSON.stringify(value)} ${ajv.errorsText(fits.errors)}`];
  });
}

/** What is only written is not required of a reply, and where a discriminator tells, several alternatives may fit. */
function asReplied(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(asReplied);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { required, properties, discriminator, oneOf, ...rest } = schema as Readonly<Record<string, unknown>>;
  const members = Object.entries(properties ?? {}) as [string, { readonly writeOnly?: boolean }][];
  const written = members.filter(([, { writeOnly }]) => writeOnly === true).map(([name]) => name);
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, asReplied(value)])),
    ...(properties === undefined ? {} : { properties: asReplied(properties) }),
    ...(Array.isArray(required) ? { required: required.filter((name: string) => !written.includes(name)) } : {}),
    ...(oneOf === undefined ? {} : { [discriminator === undefined ? 'oneOf' : 'anyOf']: asReplied(oneOf) }),
  };
}

const root = join(import.meta.dirname, '../../../..');

describe('a sample fits its schema', () => {
  test.each([
    'specs/allex.yaml',
    'specs/allxon.yaml',
    'specs/andx.yaml',
    'test/golden/schemas.yaml',
    'test/golden/pages.yaml',
    'test/golden/streams.yaml',
  ])('of %s', async (path) => {
    const { plan } = await planFile(join(root, path));
    if (plan === undefined) throw new Error('no plan');
    const { model } = plan;
    const samples = new Map(
      model.schemas.map(({ name, schema }) => [name, { schema: schema.json, value: sampleValue(model, schema.json) }]),
    );
    expect(samples.size).toBeGreaterThan(0);
    expect(misfits(samples)).toEqual([]);
  });
});

describe('a sample', () => {
  const sampleOf = (schema: string): unknown => {
    const model = modelFromText(
      `paths: {}\ncomponents:\n  schemas:\n    A: ${schema}\n    B: { type: string, const: b }`,
    );
    const found = model.schemas.find(({ name }) => name === 'A');
    return found && sampleValue(model, found.schema.json);
  };

  test.each([
    ['is an example where there is one', '{ type: string, examples: [x] }', 'x'],
    ['or the constant', '{ const: [1] }', [1]],
    ['or the first value', '{ enum: [null, b, c] }', 'b'],
    ['or the default', '{ type: integer, default: 7 }', 7],
    ['keeps to a pattern', "{ type: string, pattern: '^[A-Z]{3}$' }", 'AAA'],
    ['keeps to bounds', '{ type: integer, minimum: 5, maximum: 9 }', 5],
    ['is long enough', '{ type: array, minItems: 2, items: { type: boolean } }', [true, true]],
    [
      'has what alternatives have beside them',
      '{ properties: { a: { const: 1 } }, oneOf: [{ properties: { b: { const: 2 } } }] }',
      { a: 1, b: 2 },
    ],
    [
      'has all parts',
      "{ allOf: [{ properties: { a: { const: 1 } } }, { properties: { b: { $ref: '#/components/schemas/B' } } }] }",
      { a: 1, b: 'b' },
    ],
    [
      'leaves out what is only written',
      '{ properties: { a: { type: string, writeOnly: true }, b: { const: 1 } } }',
      { b: 1 },
    ],
    ['of a map has an entry', '{ type: object, additionalProperties: { const: 1 } }', { key: 1 }],
    [
      'ends where a schema has itself',
      "{ properties: { a: { $ref: '#/components/schemas/A' }, n: { const: 1 } } }",
      { n: 1 },
    ],
    ['is a text where the format is what every object has', '{ type: string, format: toString }', 'string'],
    ['keeps to no pattern that the library refuses', "{ type: string, pattern: '^[\\w-a]$' }", 'string'],
    ['has the length of its date', '{ type: string, format: date, minLength: 40 }', '2019-08-24'],
    ['is null where nothing else may be', "{ type: 'null' }", null],
  ])('%s', (_, schema, value) => {
    expect(sampleOf(schema)).toEqual(value);
  });

  // Each was a crash, or took the memory of the machine.
  test.each([
    ['a text', '{ type: string, minLength: 1000000000 }'],
    ['a pattern', "{ type: string, pattern: '^a{1000000000}$' }"],
    ['a list', '{ type: array, minItems: 1000000000, items: { type: string } }'],
    [
      'lists in lists',
      '{ type: array, minItems: 2000, items: { type: array, minItems: 2000, items: { type: array, minItems: 2000, items: {} } } }',
    ],
    ['a list of objects', `{ type: array, minItems: 50000, items: { properties: { a: {}, b: {}, c: {} } } }`],
  ])('of %s that may be no shorter is no longer than somebody reads', (_, schema) => {
    expect(JSON.stringify(sampleOf(schema)).length).toBeLessThan(100_000);
  });
});

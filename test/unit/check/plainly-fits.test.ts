import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainViolations } from '../../../generator/check/quick/plain-violations.js';
import { plainlyFits } from '../../../generator/check/quick/plainly-fits.js';

const scalar = fc.constantFrom<unknown>(
  null,
  true,
  false,
  0,
  1,
  2,
  3.5,
  -1,
  '',
  'a',
  'ab',
  'b1',
  'a@b.cd',
  '2026-01-01',
);
const name = fc.constantFrom('a', 'ab', 'b1');
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  ),
}));

const type = fc.constantFrom('null', 'boolean', 'string', 'number', 'integer', 'array', 'object');
const count = fc.integer({ min: 0, max: 3 });
const { schema } = fc.letrec<{ schema: unknown }>((tie) => {
  const part = tie('schema');
  const parts = fc.array(part, { minLength: 1, maxLength: 3 });
  const members = fc.dictionary(name, part, { maxKeys: 3 });
  const keywords: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    ...{ type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })), const: scalar },
    ...{ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 }), multipleOf: fc.constantFrom(1, 2, 0.5) },
    ...{ minimum: count, maximum: count, exclusiveMinimum: count, exclusiveMaximum: count },
    ...{ minLength: count, maxLength: count, minItems: count, maxItems: count, uniqueItems: fc.boolean() },
    ...{ minProperties: count, maxProperties: count, required: fc.uniqueArray(name, { maxLength: 2 }) },
    pattern: fc.constantFrom('^a', 'b$', '[0-9]'),
    format: fc.constantFrom('date', 'date-time', 'email', 'uuid', 'int32', 'byte', 'unknown-format'),
    patternProperties: fc.dictionary(fc.constantFrom('^a', '1$'), part, { maxKeys: 2 }),
    ...{ properties: members, additionalProperties: part, propertyNames: part, items: part, prefixItems: parts },
    ...{ allOf: parts, anyOf: parts, oneOf: parts, not: part, if: part, then: part, else: part },
    ...{ dependentRequired: fc.dictionary(name, fc.uniqueArray(name)), dependentSchemas: members, contains: part },
    $ref: fc.constantFrom('named', 'other'),
  };
  const single = fc.oneof(
    ...Object.entries(keywords).map(([key, argument]) => argument.map((each) => ({ [key]: each }))),
  );
  const few = fc.array(single, { minLength: 1, maxLength: 3 }).map((all) => Object.assign({}, ...all) as object);
  return { schema: fc.oneof({ maxDepth: 3, depthIdentifier: 'schema' }, fc.boolean(), few) };
});

const named = { named: { type: 'string', minLength: 1 }, other: { type: ['array', 'null'], items: { $ref: 'named' } } };
const resolve = (ref: string): unknown => named[ref as keyof typeof named];

test('what plainly fits fits', () => {
  let plain = 0;
  const holds = fc.property(schema, value, (given, instance) => {
    const wrapped = { allOf: [given] };
    if (!plainlyFits(wrapped, instance, { resolve })) return;
    plain += 1;
    expect(verdict(newAjv(), wrapped, instance), JSON.stringify([given, instance])).not.toBe(false);
  });
  fc.assert(holds, { numRuns: 1_000 });
  expect(plain).toBeGreaterThan(50);
});

test('what plainly does not fit violates what the validator says, in its order', () => {
  let plain = 0;
  const holds = fc.property(schema, value, (given, instance) => {
    const wrapped = { allOf: [given] };
    const found = plainViolations(wrapped, instance, { resolve });
    if (found === undefined || found.length === 0) return;
    plain += 1;
    const ajv = newAjv();
    const isRight = verdict(ajv, wrapped, instance);
    if (isRight === undefined) return;
    expect(isRight).toBe(false);
    const wanted = (ajv.errors ?? []).map(({ keyword, instancePath, params, schema: argument, parentSchema }) => {
      return { keyword, instancePath, params, schema: argument, parentSchema };
    });
    expect(found, JSON.stringify([given, instance])).toEqual(wanted);
    for (const [index, { parentSchema }] of found.entries()) expect(parentSchema).toBe(wanted[index]?.parentSchema);
  });
  fc.assert(holds, { numRuns: 3_000 });
  expect(plain).toBeGreaterThan(200);
});

/**
 * Undefined: Ajv fails. It does where one part of a choice has evaluated no property and another does, as in
 * `oneOf: [{ if: false }, { properties: { a: false } }]` beside `patternProperties`.
 */
function verdict(ajv: Ajv2020, wrapped: object, instance: unknown): boolean | undefined {
  try {
    return ajv.validate(wrapped, instance);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    ...{ strict: false, validateSchema: false, logger: false, allErrors: true, verbose: true },
    ...{ inlineRefs: false, ownProperties: true },
  });
  addFormats.default(ajv);
  for (const [key, target] of Object.entries(named)) ajv.addSchema(target, key);
  return ajv;
}

test.each([
  ['another type', { type: 'string' }, 1],
  ['an unknown keyword', { unevaluatedProperties: false }, {}],
  ['a reference that leads nowhere', { $ref: 'nowhere' }, 1],
  ['a missing member', { required: ['a'] }, {}],
  ['an inherited member', { required: ['constructor'] }, {}],
  ['a member too many', { properties: { a: true }, additionalProperties: false }, { b: 1 }],
  ['both of a choice', { oneOf: [{ type: 'number' }, { type: 'integer' }] }, 1],
  ['a keyword that is none', { minLength: '3' }, 'abc'],
])('%s is left to the validator', (_what, given, instance) => {
  expect(plainlyFits(given, instance, { resolve: () => undefined })).toBe(false);
});

test.each([
  ['a keyword whose violation has no words here', { multipleOf: 2 }, 1],
  ['a schema that nothing fits', { properties: { a: false } }, { a: 1 }],
  ['a doubt beside a violation', { type: 'string', unevaluatedProperties: false }, {}],
  ['a doubt below a violation', { type: 'string', properties: { a: { type: 'strin' } } }, { a: 1 }],
  ['a member that the validator does not see', { required: ['a'] }, JSON.parse('{ "__proto__": 1 }')],
])('%s is left to the validator', (_what, given, instance) => {
  expect(plainViolations(given, instance, { resolve: () => undefined })).toBeUndefined();
});

test.each([
  ['fits', {}],
  ['does not', { type: 'string' }],
])('a schema that refers to itself has an end where the value %s', (_what, around) => {
  const cyclic = { ...around, allOf: [{ $ref: 'self' }, { $ref: 'self' }] };
  expect(plainlyFits(cyclic, 1, { resolve: () => cyclic })).toBe(false);
  expect(plainViolations(cyclic, 1, { resolve: () => cyclic })).toBeUndefined();
});

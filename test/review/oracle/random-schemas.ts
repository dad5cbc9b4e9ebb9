import fc from 'fast-check';

/** A JSON Schema as it is written in a spec. */
export type WrittenSchema = { readonly [keyword: string]: unknown };

const scalar = fc.constantFrom<WrittenSchema>(
  { type: 'string' },
  { type: 'number' },
  { type: 'integer' },
  { type: 'integer', format: 'int64' },
  { type: 'boolean' },
  { type: 'string', format: 'date-time' },
  { type: 'string', maxLength: 5 },
  { type: 'string', enum: ['x'] },
  { type: 'string', enum: ['x', 'y'] },
  { enum: ['x', 1, null] },
  { const: 'x' },
  { type: ['string', 'null'] },
  { type: ['string', 'number'] },
  {},
);

const names = ['a', 'b', 'c'];

/** Schemas of all kinds, two or three deep. */
export const randomSchema: fc.Arbitrary<WrittenSchema> = fc.letrec<{ any: WrittenSchema; object: WrittenSchema }>(
  (tie) => ({
    object: fc
      .record({
        properties: fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 3 }),
        required: fc.subarray(names),
        additionalProperties: fc.option(fc.oneof(fc.boolean(), scalar), { nil: undefined, freq: 1 }),
      })
      .map(({ properties, required, additionalProperties }) => ({
        type: 'object',
        properties,
        required: required.filter((name) => Object.hasOwn(properties, name)),
        ...(additionalProperties === undefined ? {} : { additionalProperties }),
      })),
    any: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      scalar,
      tie('object'),
      tie('any').map((items) => ({ type: 'array', items })),
      fc
        .array(tie('any'), { minLength: 1, maxLength: 2 })
        .map((prefixItems) => ({ type: 'array', prefixItems, items: false })),
      fc.array(tie('any'), { minLength: 2, maxLength: 3 }).map((oneOf) => ({ oneOf })),
      // The parts have no property in common: two that contradict each other are no schema of anything.
      fc
        .tuple(tie('object').filter(hasMembers), tie('object').filter(hasMembers))
        .map(([one, other]) => ({ allOf: [one, withOtherNames(other)] })),
    ),
  }),
).any;

function hasMembers(object: WrittenSchema): boolean {
  return Object.keys(object['properties'] as object).length > 0;
}

function withOtherNames(object: WrittenSchema): WrittenSchema {
  const properties = Object.entries(object['properties'] as Readonly<Record<string, WrittenSchema>>);
  const required = object['required'] as readonly string[];
  return {
    ...object,
    properties: Object.fromEntries(properties.map(([name, schema]) => [`${name}2`, schema])),
    required: required.map((name) => `${name}2`),
  };
}

/** The schema with another one in place of one that is inside of it, or of itself; chosen by a number. */
export function withPart(schema: WrittenSchema, choice: number, part: WrittenSchema): WrittenSchema {
  let left = choice % countOf(schema);
  const visit = (node: WrittenSchema): WrittenSchema => {
    left -= 1;
    if (left === -1) return part;
    return Object.fromEntries(Object.entries(node).map(([keyword, value]) => [keyword, inside(keyword, value, visit)]));
  };
  return visit(schema);
}

function countOf(schema: WrittenSchema): number {
  let count = 0;
  const visit = (node: WrittenSchema): WrittenSchema => {
    count += 1;
    for (const [keyword, value] of Object.entries(node)) inside(keyword, value, visit);
    return node;
  };
  visit(schema);
  return count;
}

function inside(keyword: string, value: unknown, visit: (schema: WrittenSchema) => WrittenSchema): unknown {
  if (['oneOf', 'prefixItems'].includes(keyword)) return (value as WrittenSchema[]).map(visit);
  if (keyword === 'allOf') {
    return (value as WrittenSchema[]).map((part) => ({
      ...part,
      properties: inside('properties', part['properties'], visit),
    }));
  }
  if (keyword === 'properties') {
    const properties = Object.entries(value as Readonly<Record<string, WrittenSchema>>);
    return Object.fromEntries(properties.map(([name, schema]) => [name, visit(schema)]));
  }
  return typeof value === 'object' && !Array.isArray(value) ? visit(value as WrittenSchema) : value;
}

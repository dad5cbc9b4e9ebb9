import { describe, expect, it } from 'vitest';
import { received, sent } from './oracle/change.js';
import { renderReview } from './render-review.js';
import { reviewTexts } from './review-files.js';

/** Two ways to write the same schemas down: a name, and both texts. `Thing` is what is sent and what comes back. */
const spellings: readonly (readonly [name: string, one: string, other: string])[] = [
  [
    'null as a type and as an alternative',
    "Thing: { type: [string, 'null'] }",
    "Thing: { anyOf: [{ type: string }, { type: 'null' }] }",
  ],
  [
    'null in oneOf and in anyOf',
    "Thing: { oneOf: [{ type: number }, { type: 'null' }] }",
    "Thing: { anyOf: [{ type: 'null' }, { type: number }] }",
  ],
  ['null in an enum', 'Thing: { enum: [a, null] }', "Thing: { type: [string, 'null'], enum: [a, null] }"],
  ['null as a const', 'Thing: { enum: [a, null] }', 'Thing: { oneOf: [{ const: a }, { const: null }] }'],
  [
    'a const and an enum of one',
    'Thing: { type: object, properties: { a: { type: string, const: a } } }',
    'Thing: { type: object, properties: { a: { type: string, enum: [a] } } }',
  ],
  [
    'an enum and constants with words',
    'Thing: { type: string, enum: [a, b] }',
    'Thing: { oneOf: [{ const: a }, { const: b }] }',
  ],
  ['an enum in another order', 'Thing: { enum: [a, b, 1] }', 'Thing: { enum: [1, b, a] }'],
  ['both booleans', 'Thing: { type: boolean }', 'Thing: { type: boolean, enum: [false, true] }'],
  [
    'keywords in another order',
    'Thing: { type: object, required: [a, b], properties: { a: { type: string, maxLength: 1 }, b: { type: string } } }',
    'Thing: { properties: { b: { type: string }, a: { maxLength: 1, type: string } }, required: [b, a], type: object }',
  ],
  [
    'properties without a type',
    'Thing: { type: object, properties: { a: { type: string } } }',
    'Thing: { properties: { a: { type: string } } }',
  ],
  [
    'variants in another order',
    'Thing: { oneOf: [{ type: string }, { type: object, properties: { a: { type: string } } }, { type: array, items: { type: string } }] }',
    'Thing: { anyOf: [{ type: array, items: { type: string } }, { type: string }, { type: object, properties: { a: { type: string } } }] }',
  ],
  ['a union of types', 'Thing: { type: [string, number] }', 'Thing: { oneOf: [{ type: number }, { type: string }] }'],
  [
    'unions inside each other',
    'Thing: { oneOf: [{ type: string }, { oneOf: [{ type: number }, { type: boolean }] }] }',
    'Thing: { oneOf: [{ type: string }, { type: number }, { type: boolean }] }',
  ],
  [
    'a part of one',
    'Thing: { allOf: [{ type: object, properties: { a: { type: string } } }] }',
    'Thing: { type: object, properties: { a: { type: string } } }',
  ],
  [
    'a property moved between parts',
    'Thing: { allOf: [{ type: object, properties: { a: { type: string } } }, { type: object, required: [a], properties: { b: { type: string } } }] }',
    'Thing: { allOf: [{ type: object, required: [a], properties: { a: { type: string }, b: { type: string } } }] }',
  ],
  [
    'a requirement of a part',
    'Thing: { type: object, properties: { a: { type: string } }, allOf: [{ required: [a] }] }',
    'Thing: { type: object, required: [a], properties: { a: { type: string } } }',
  ],
  [
    'limits in parts',
    'Thing: { allOf: [{ type: integer, minimum: 1 }, { type: integer, minimum: 0, maximum: 5 }] }',
    'Thing: { type: integer, minimum: 1, maximum: 5 }',
  ],
  [
    'limits that say nothing',
    'Thing: { type: array, items: { type: string, minLength: 0 }, minItems: 0, uniqueItems: false }',
    'Thing: { type: array, items: { type: string } }',
  ],
  [
    'Base64 in the words of OpenAPI 3.0 and 3.1, where the description tells it',
    'Thing: { type: object, properties: { a: { description: In Base64., type: string, format: byte } } }',
    'Thing: { type: object, properties: { a: { description: In Base64., type: string, contentEncoding: base64 } } }',
  ],
  ['items of anything', 'Thing: { type: array }', 'Thing: { type: array, items: {} }'],
  ['anything', 'Thing: { type: object, properties: { a: {} } }', 'Thing: { type: object, properties: { a: true } }'],
  [
    'anything, and something else as well',
    'Thing: { type: object, properties: { a: {} } }',
    'Thing: { type: object, properties: { a: { anyOf: [{ type: string }, {}] } } }',
  ],
  [
    'never',
    'Thing: { type: object, properties: { a: false } }',
    'Thing: { type: object, properties: { a: { allOf: [{ type: string }, { type: number }] } } }',
  ],
  [
    'other properties of anything',
    'Thing: { type: object, additionalProperties: true }',
    'Thing: { type: object, additionalProperties: {} }',
  ],
  [
    'a reference with nothing beside it',
    "Thing: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }\nA: { type: string, description: Text. }",
    "Thing: { type: object, properties: { a: { allOf: [{ $ref: '#/components/schemas/A' }] } } }\nA: { type: string, description: Text. }",
  ],
  [
    'a reference and the same words',
    "Thing: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }\nA: { type: object, description: Text., default: {}, properties: { b: { type: string } } }",
    'Thing: { type: object, properties: { a: { type: object, description: Text., default: {}, properties: { b: { type: string } } } } }\nA: { type: object, description: Text., default: {}, properties: { b: { type: string } } }',
  ],
  [
    'a base and the same words',
    "Thing: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { b: { type: string } } }] }\nBase: { type: object, required: [a], properties: { a: { type: string } } }",
    'Thing: { type: object, required: [a], properties: { a: { type: string }, b: { type: string } } }\nBase: { type: object, required: [a], properties: { a: { type: string } } }',
  ],
  [
    'a tree, one level written out',
    "Thing: { type: object, properties: { next: { $ref: '#/components/schemas/Thing' } } }",
    "Thing: { type: object, properties: { next: { type: object, properties: { next: { $ref: '#/components/schemas/Thing' } } } } }",
  ],
  [
    'trees that never meet',
    "Thing: { type: object, properties: { next: { type: object, properties: { next: { $ref: '#/components/schemas/Thing' } } } } }\nOther: { type: string }",
    "Thing: { $ref: '#/components/schemas/Other2' }\nOther2: { type: object, properties: { next: { $ref: '#/components/schemas/Odd' } } }\nOdd: { type: object, properties: { next: { type: object, properties: { next: { type: object, properties: { next: { $ref: '#/components/schemas/Odd' } } } } } } }\nOther: { type: string }",
  ],
  [
    'unknown keywords in another order',
    'Thing: { type: string, x-note: 1, not: { enum: [a, b] }, contains: { type: string } }',
    'Thing: { type: string, contains: { type: string }, not: { enum: [b, a] } }',
  ],
];

/** A named schema that only one side has is a finding of its own. */
const aboutNames = /^type\//;

describe('what means the same is no finding', () => {
  const all = spellings.flatMap(([name, one, other]) => [
    { name, base: one, head: other },
    { name: `${name}, the other way round`, base: other, head: one },
  ]);
  it.each(all)('$name', async ({ base, head }) => {
    for (const change of [received('', { base, head, use: '' }), sent('', { base, head, use: '' })]) {
      const review = await reviewTexts(change.base, change.head);
      const findings = review.findings.filter(({ id }) => !aboutNames.test(id));
      expect(renderReview({ ...review, findings })).toBe('nothing\n');
    }
  });
});

it('OpenAPI 3.0 and 3.1 spell the same schema', async () => {
  const old = `Thing:
  type: object
  required: [name]
  properties:
    name: { type: string, nullable: true, example: a }
    side: { type: string, nullable: true, enum: [buy, sell, null] }
    size: { type: number, minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false }
    part: { nullable: true, allOf: [{ $ref: '#/components/schemas/Part' }], description: A part. }
    any: { nullable: true }
Part: { type: object, properties: { id: { type: string, format: uuid } } }`;
  const fresh = `Thing:
  type: object
  required: [name]
  properties:
    name: { type: [string, 'null'], examples: [a] }
    side: { enum: [sell, buy, null] }
    size: { type: number, exclusiveMinimum: 0, maximum: 9 }
    part: { description: A part., oneOf: [{ $ref: '#/components/schemas/Part' }, { type: 'null' }] }
    any: {}
Part: { type: object, properties: { id: { type: string, format: uuid } } }`;
  for (const make of [received, sent]) {
    const { base, head } = make('', { base: old, head: fresh, use: '' });
    const as30 = base
      .replace('openapi: 3.1.0', 'openapi: 3.0.3')
      .replace('license: { name: MIT, identifier: MIT }', 'license: { name: MIT }');
    expect(renderReview(await reviewTexts(as30, head))).toBe('nothing\n');
    expect(renderReview(await reviewTexts(head, as30))).toBe('nothing\n');
  }
});

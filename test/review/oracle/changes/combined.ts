import { received, sent, type Change } from '../change.js';

const family = (
  bird: string,
): string => `Thing: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Bird' }] }
Animal: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', bird: '#/components/schemas/Bird' } } }
Cat: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, required: [lives], properties: { lives: { type: integer } } }] }
Bird: { allOf: [{ $ref: '#/components/schemas/Animal' }, ${bird}] }`;

/** Schemas that are made of others, and those inside of them. */
export const combinedChanges: readonly Change[] = [
  received('a heir of a base that has one property less', {
    base: family('{ type: object, properties: { wings: { type: integer } } }'),
    head: family('{ type: object, properties: { span: { type: number } } }'),
    use: "return thing.kind === 'bird' ? thing.wings : thing.lives;",
  }),
  received('a heir of a base under another word', {
    base: family('{ type: object, properties: { wings: { type: integer } } }'),
    head: family('{ type: object, properties: { wings: { type: integer } } }').replace('bird:', 'crow:'),
    use: "return thing.kind === 'bird' ? thing.wings : thing.lives;",
  }),
  received('a base with one property more', {
    base: family('{ type: object, properties: { wings: { type: integer } } }'),
    head: family('{ type: object, properties: { wings: { type: integer } } }').replace(
      'kind: { type: string }',
      'kind: { type: string }, name: { type: string }',
    ),
    use: "return thing.kind === 'bird' ? thing.wings : thing.lives;",
  }),
  received('a variant without a name that has one property more', {
    base: 'Thing: { oneOf: [{ type: object, required: [a], properties: { a: { type: string } } }, { type: object, required: [b], properties: { b: { type: string } } }] }',
    head: 'Thing: { oneOf: [{ type: object, required: [a], properties: { a: { type: string }, c: { type: string } } }, { type: object, required: [b], properties: { b: { type: string } } }] }',
    use: "return 'a' in thing ? thing.a.length : thing.b.length;",
  }),
  received('a variant without a name that has the values of another', {
    base: 'Thing: { oneOf: [{ type: object, required: [a], properties: { a: { type: string } } }, { type: object, required: [b], properties: { b: { type: string } } }] }',
    head: 'Thing: { oneOf: [{ type: object, required: [a], properties: { a: { type: string } } }, { type: object, required: [b], properties: { b: { type: string } } }, { type: object, required: [a], properties: { a: { type: string } } }] }',
    use: "return 'a' in thing ? thing.a.length : thing.b.length;",
  }),
  received('an object inside of a list inside of a map', {
    base: 'Thing: { type: object, additionalProperties: { type: array, items: { type: object, required: [size], properties: { size: { type: number } } } } }',
    head: 'Thing: { type: object, additionalProperties: { type: array, items: { type: object, properties: { size: { type: number } } } } }',
    use: "return (thing['a'] ?? []).map(({ size }) => size + 1);",
  }),
  received('two bases with the same property', {
    base: "Thing: { allOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }\nA: { type: object, required: [id], properties: { id: { type: string } } }\nB: { type: object, properties: { id: { type: string }, b: { type: string } } }",
    head: "Thing: { allOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }\nA: { type: object, properties: { id: { type: string } } }\nB: { type: object, properties: { id: { type: string }, b: { type: string } } }",
    use: 'return thing.id.length;',
  }),
  received('a value for one that is null', {
    base: "Thing: { type: object, required: [none], properties: { none: { type: 'null' } } }",
    head: 'Thing: { type: object, required: [none], properties: { none: { type: string } } }',
    use: 'const none: null = thing.none; return none;',
  }),
  received('a list of one enum for an open list', {
    base: 'Thing: { type: array, items: { enum: [a, b] } }',
    head: 'Thing: { type: array, items: { type: string } }',
    use: "const all: ('a' | 'b')[] = thing; return all;",
  }),
  received('a property both renamed and of another type', {
    base: 'Thing: { type: object, required: [size], properties: { size: { type: string } } }',
    head: 'Thing: { type: object, required: [length], properties: { length: { type: number } } }',
    use: 'return thing.size;',
  }),
  received('a word that is known besides any text, where there was an enum', {
    base: 'Thing: { type: object, required: [side], properties: { side: { enum: [buy, sell] } } }',
    head: 'Thing: { type: object, required: [side], properties: { side: { anyOf: [{ enum: [buy, sell] }, { type: string }] } } }',
    use: "switch (thing.side) { case 'buy': return 1; case 'sell': return 2; default: return thing.side satisfies never; }",
  }),
  received('a word more of a schema that many share', {
    base: "Thing: { type: object, properties: { a: { $ref: '#/components/schemas/Side' }, b: { type: array, items: { $ref: '#/components/schemas/Side' } } } }\nSide: { type: string, enum: [buy] }",
    head: "Thing: { type: object, properties: { a: { $ref: '#/components/schemas/Side' }, b: { type: array, items: { $ref: '#/components/schemas/Side' } } } }\nSide: { type: string, enum: [buy, sell] }",
    use: "const sides: Record<NonNullable<Thing['a']>, number> = { buy: 1 }; return [thing.a, sides];",
  }),
  received('another text beside a text', {
    base: 'Thing: { type: object, required: [id], properties: { id: { oneOf: [{ type: string, format: uuid }, { type: number }] } } }',
    head: 'Thing: { type: object, required: [id], properties: { id: { oneOf: [{ type: string, format: uuid }, { type: number }, { type: string, format: email }] } } }',
    use: 'const id: string | number = thing.id; return id;',
  }),
  sent('a variant of a discriminated union that needs more', {
    base: family('{ type: object, properties: { wings: { type: integer } } }'),
    head: family('{ type: object, required: [wings], properties: { wings: { type: integer } } }'),
    use: "await send({ kind: 'bird' });",
  }),
  sent('a variant of a discriminated union under one more word', {
    base: family('{ type: object, properties: { wings: { type: integer } } }'),
    head: family('{ type: object, properties: { wings: { type: integer } } }').replace(
      "bird: '#/components/schemas/Bird'",
      "bird: '#/components/schemas/Bird', crow: '#/components/schemas/Bird'",
    ),
    use: "await send({ kind: 'bird' });",
  }),
  sent('a plain object as one of two', {
    base: 'Thing: { type: object, properties: { part: { type: object, required: [a], properties: { a: { type: string } } } } }',
    head: 'Thing: { type: object, properties: { part: { oneOf: [{ type: object, required: [b], properties: { b: { type: string } } }, { type: object, required: [a], properties: { a: { type: string } } }] } } }',
    use: "await send({ part: { a: '1' } });",
  }),
  sent('an object of which more is required beside a reference', {
    base: "Thing: { allOf: [{ $ref: '#/components/schemas/Base' }] }\nBase: { type: object, properties: { id: { type: string } } }",
    head: "Thing: { allOf: [{ $ref: '#/components/schemas/Base' }], required: [id] }\nBase: { type: object, properties: { id: { type: string } } }",
    use: 'await send({});',
  }),
  sent('values of a map that may be null', {
    base: 'Thing: { type: object, additionalProperties: { type: number } }',
    head: "Thing: { type: object, additionalProperties: { type: [number, 'null'] } }",
    use: "await send({ ['a']: 1 });",
  }),
  sent('a file', {
    base: 'Thing: { type: object, properties: { file: { type: string, format: byte } } }',
    head: 'Thing: { type: object, properties: { file: { type: string } } }',
    use: "await send({ file: 'YQ==' });",
  }),
  sent('any value for a text', {
    base: 'Thing: { type: object, properties: { value: { type: string } } }',
    head: 'Thing: { type: object, properties: { value: {} } }',
    use: "await send({ value: 'a' });",
  }),
  sent('a text for any value', {
    base: 'Thing: { type: object, properties: { value: {} } }',
    head: 'Thing: { type: object, properties: { value: { type: string } } }',
    use: 'await send({ value: 1 });',
  }),
  sent('an object without any members', {
    base: 'Thing: { type: object, properties: { tags: { type: object, additionalProperties: false } } }',
    head: 'Thing: { type: object, properties: { tags: { type: object } } }',
    use: 'await send({ tags: {} });',
  }),
];

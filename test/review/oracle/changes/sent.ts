import { sent, type Change } from '../change.js';

/** Schemas of what is sent. */
export const sentChanges: readonly Change[] = [
  sent('an optional property more', {
    base: 'Thing: { type: object, required: [id], properties: { id: { type: string } } }',
    head: 'Thing: { type: object, required: [id], properties: { id: { type: string }, name: { type: string } } }',
    use: "await send({ id: 'a' });",
  }),
  sent('a required property more', {
    base: 'Thing: { type: object, required: [id], properties: { id: { type: string } } }',
    head: 'Thing: { type: object, required: [id, name], properties: { id: { type: string }, name: { type: string } } }',
    use: "await send({ id: 'a' });",
  }),
  sent('a property less', {
    base: 'Thing: { type: object, required: [id], properties: { id: { type: string }, name: { type: string } } }',
    head: 'Thing: { type: object, required: [id], properties: { id: { type: string } } }',
    use: "await send({ id: 'a', name: 'b' });",
  }),
  sent('a property less of a map', {
    base: 'Thing: { type: object, properties: { id: { type: string }, name: { type: string } }, additionalProperties: true }',
    head: 'Thing: { type: object, properties: { id: { type: string } }, additionalProperties: true }',
    use: "await send({ id: 'a', name: 'b' });",
  }),
  sent('a property that has to be given', {
    base: 'Thing: { type: object, properties: { id: { type: string } } }',
    head: 'Thing: { type: object, required: [id], properties: { id: { type: string } } }',
    use: 'await send({});',
  }),
  sent('a property that need not be given', {
    base: 'Thing: { type: object, required: [id], properties: { id: { type: string } } }',
    head: 'Thing: { type: object, properties: { id: { type: string } } }',
    use: "await send({ id: 'a' });",
  }),
  sent('a required property with a default', {
    base: 'Thing: { type: object, properties: { id: { type: string } } }',
    head: 'Thing: { type: object, properties: { id: { type: string, default: a } } }',
    use: 'await send({});',
  }),
  sent('null', {
    base: 'Thing: { type: object, properties: { id: { type: string } } }',
    head: "Thing: { type: object, properties: { id: { type: [string, 'null'] } } }",
    use: "await send({ id: 'a' });",
  }),
  sent('null no more', {
    base: "Thing: { type: object, properties: { id: { type: [string, 'null'] } } }",
    head: 'Thing: { type: object, properties: { id: { type: string } } }',
    use: 'await send({ id: null });',
  }),
  sent('a value more of an enum', {
    base: 'Thing: { type: object, properties: { side: { enum: [buy] } } }',
    head: 'Thing: { type: object, properties: { side: { enum: [buy, sell] } } }',
    use: "await send({ side: 'buy' });",
  }),
  sent('a value less of an enum', {
    base: 'Thing: { type: object, properties: { side: { enum: [buy, sell] } } }',
    head: 'Thing: { type: object, properties: { side: { enum: [buy] } } }',
    use: "await send({ side: 'sell' });",
  }),
  sent('one of an enum for any text', {
    base: 'Thing: { type: object, properties: { side: { type: string } } }',
    head: 'Thing: { type: object, properties: { side: { enum: [buy] } } }',
    use: "await send({ side: 'sell' });",
  }),
  sent('any text for one of an enum', {
    base: 'Thing: { type: object, properties: { side: { enum: [buy] } } }',
    head: 'Thing: { type: object, properties: { side: { type: string } } }',
    use: "await send({ side: 'buy' });",
  }),
  sent('a variant more', {
    base: 'Thing: { type: object, properties: { size: { type: string } } }',
    head: 'Thing: { type: object, properties: { size: { oneOf: [{ type: string }, { type: number }] } } }',
    use: "await send({ size: '1' });",
  }),
  sent('a variant less', {
    base: 'Thing: { type: object, properties: { size: { type: [string, number] } } }',
    head: 'Thing: { type: object, properties: { size: { type: number } } }',
    use: "await send({ size: '1' });",
  }),
  sent('a variant less that has the values of another', {
    base: "Thing: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Tom' }, { type: string }] }\nCat: { type: object, properties: { lives: { type: integer } } }\nTom: { type: object, properties: { lives: { type: integer } } }",
    head: "Thing: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: string }] }\nCat: { type: object, properties: { lives: { type: integer } } }\nTom: { type: object, properties: { lives: { type: integer } } }",
    use: "const tom: import('./src/index.js').Tom = { lives: 1 };\nawait send(tom);",
  }),
  sent('an integer for any number', {
    base: 'Thing: { type: object, properties: { size: { type: number } } }',
    head: 'Thing: { type: object, properties: { size: { type: integer } } }',
    use: 'await send({ size: 1.5 });',
  }),
  sent('a list for an item', {
    base: 'Thing: { type: object, properties: { tag: { type: string } } }',
    head: 'Thing: { type: object, properties: { tag: { type: array, items: { type: string } } } }',
    use: "await send({ tag: 'a' });",
  }),
  sent('a time for a text', {
    base: 'Thing: { type: object, properties: { at: { type: string } } }',
    head: 'Thing: { type: object, properties: { at: { type: string, format: date-time } } }',
    use: "await send({ at: '2020-01-01T00:00:00Z' });",
  }),
  sent('a text for a time', {
    base: 'Thing: { type: object, properties: { at: { type: string, format: date-time } } }',
    head: 'Thing: { type: object, properties: { at: { type: string } } }',
    use: 'await send({ at: new Date(0) });',
  }),
  sent('a day for a time', {
    base: "Thing: { type: object, properties: { at: { type: [string, 'null'], format: date-time } } }",
    head: "Thing: { type: object, properties: { at: { type: [string, 'null'], format: date } } }",
    use: 'await send({ at: new Date(0) });',
  }),
  sent('a property that the server sets', {
    base: 'Thing: { type: object, properties: { id: { type: string }, name: { type: string } } }',
    head: 'Thing: { type: object, properties: { id: { type: string, readOnly: true }, name: { type: string } } }',
    use: "await send({ id: 'a' });",
  }),
  sent('other properties, no more', {
    base: 'Thing: { type: object, properties: { id: { type: string } }, additionalProperties: { type: number } }',
    head: 'Thing: { type: object, properties: { id: { type: string } } }',
    use: "await send({ id: 'a', ['b']: 1 });",
  }),
  sent('an object that now has properties', {
    base: 'Thing: { type: object }',
    head: 'Thing: { type: object, properties: { id: { type: string } } }',
    use: "await send({ other: 'a' });",
  }),
  sent('an object that no longer says its properties', {
    base: 'Thing: { type: object, properties: { id: { type: string } } }',
    head: 'Thing: { type: object }',
    use: "await send({ id: 'a' });",
  }),
  sent('an item of a tuple more', {
    base: 'Thing: { type: object, properties: { pair: { type: array, prefixItems: [{ type: string }], items: false } } }',
    head: 'Thing: { type: object, properties: { pair: { type: array, prefixItems: [{ type: string }, { type: number }], items: false } } }',
    use: "await send({ pair: ['a'] });",
  }),
  sent('an item of a tuple that must be given', {
    base: 'Thing: { type: object, properties: { pair: { type: array, prefixItems: [{ type: string }, { type: number }], items: false, minItems: 1 } } }',
    head: 'Thing: { type: object, properties: { pair: { type: array, prefixItems: [{ type: string }, { type: number }], items: false } } }',
    use: "await send({ pair: ['a'] });",
  }),
  sent('an item of a tuple that need not be given', {
    base: 'Thing: { type: object, properties: { pair: { type: array, prefixItems: [{ type: string }, { type: number }], items: false } } }',
    head: 'Thing: { type: object, properties: { pair: { type: array, prefixItems: [{ type: string }, { type: number }], items: false, minItems: 1 } } }',
    use: "await send({ pair: ['a', 1] });",
  }),
  sent('a tuple that ends', {
    base: 'Thing: { type: object, properties: { pair: { type: array, prefixItems: [{ type: string }] } } }',
    head: 'Thing: { type: object, properties: { pair: { type: array, prefixItems: [{ type: string }], items: false } } }',
    use: "await send({ pair: ['a', 2] });",
  }),
  sent('a tuple for a list', {
    base: 'Thing: { type: object, properties: { pair: { type: array, items: { type: string } } } }',
    head: 'Thing: { type: object, properties: { pair: { type: array, prefixItems: [{ type: string }], items: { type: string } } } }',
    use: 'await send({ pair: [] });',
  }),
  sent('limits', {
    base: 'Thing: { type: object, properties: { names: { type: array, items: { type: string } } } }',
    head: 'Thing: { type: object, properties: { names: { type: array, items: { type: string, maxLength: 3 }, minItems: 2 } } }',
    use: "await send({ names: ['abcdef'] });",
  }),
  sent('one of two is required', {
    base: 'Thing: { type: object, properties: { id: { type: string }, name: { type: string } } }',
    head: 'Thing: { type: object, properties: { id: { type: string }, name: { type: string } }, anyOf: [{ required: [id] }, { required: [name] }] }',
    use: 'await send({});',
  }),
  sent('a named schema in place of the same words', {
    base: 'Thing: { type: object, properties: { price: { type: object, properties: { amount: { type: string } } } } }',
    head: 'Thing: { type: object, properties: { price: { $ref: "#/components/schemas/Price" } } }\nPrice: { type: object, properties: { amount: { type: string } } }',
    use: "await send({ price: { amount: '1' } });",
  }),
  sent('a property that may not be given', {
    base: 'Thing: { type: object, properties: { id: { type: string } } }',
    head: 'Thing: { type: object, properties: { id: false } }',
    use: "await send({ id: 'a' });",
  }),

  sent('a long integer no more', {
    base: 'Thing: { type: object, properties: { size: { type: integer, format: int64 } } }',
    head: 'Thing: { type: object, properties: { size: { type: integer, format: int32 } } }',
    use: "await send({ size: '9007199254740993' });",
  }),
  sent('a float for a double', {
    base: 'Thing: { type: object, properties: { size: { type: number, format: double } } }',
    head: 'Thing: { type: object, properties: { size: { type: number, format: float } } }',
    use: 'await send({ size: 0.1 });',
  }),
];

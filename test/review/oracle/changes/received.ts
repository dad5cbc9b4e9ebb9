import { received, type Change } from '../change.js';

/** Schemas of what comes back. */
export const receivedChanges: readonly Change[] = [
  received('a property more', {
    base: 'Thing: { type: object, required: [id], properties: { id: { type: string } } }',
    head: 'Thing: { type: object, required: [id, name], properties: { id: { type: string }, name: { type: string } } }',
    use: 'return thing.id;',
  }),
  received('a property less', {
    base: 'Thing: { type: object, required: [id], properties: { id: { type: string }, name: { type: string } } }',
    head: 'Thing: { type: object, required: [id], properties: { id: { type: string } } }',
    use: 'const { id, name } = thing; return [id, name];',
  }),
  received('a property renamed', {
    base: 'Thing: { type: object, required: [name], properties: { name: { type: string } } }',
    head: 'Thing: { type: object, required: [title], properties: { title: { type: string } } }',
    use: 'return thing.name.length;',
  }),
  received('a property that may be missing', {
    base: 'Thing: { type: object, required: [name], properties: { name: { type: string } } }',
    head: 'Thing: { type: object, properties: { name: { type: string } } }',
    use: 'return thing.name.length;',
  }),
  received('a property that is always there', {
    base: 'Thing: { type: object, properties: { name: { type: string } } }',
    head: 'Thing: { type: object, required: [name], properties: { name: { type: string } } }',
    use: 'return thing.name?.length ?? 0;',
  }),
  received('a property that may be null', {
    base: 'Thing: { type: object, required: [name], properties: { name: { type: string } } }',
    head: "Thing: { type: object, required: [name], properties: { name: { type: [string, 'null'] } } }",
    use: 'return thing.name.length;',
  }),
  received('a property that is never null', {
    base: "Thing: { type: object, required: [name], properties: { name: { type: [string, 'null'] } } }",
    head: 'Thing: { type: object, required: [name], properties: { name: { type: string } } }',
    use: 'return thing.name === null ? 0 : thing.name.length;',
  }),
  received('null in five spellings', {
    base: "Thing: { type: object, required: [a, b], properties: { a: { type: [string, 'null'] }, b: { enum: [x, null] } } }",
    head: "Thing: { type: object, required: [a, b], properties: { a: { anyOf: [{ type: string }, { type: 'null' }] }, b: { oneOf: [{ const: x }, { const: null }] } } }",
    use: "return thing.a === null || thing.b === 'x' ? 1 : thing.a.length;",
  }),
  received('a number for a text', {
    base: 'Thing: { type: object, required: [size], properties: { size: { type: string } } }',
    head: 'Thing: { type: object, required: [size], properties: { size: { type: number } } }',
    use: 'return thing.size.length;',
  }),
  received('any number for an integer', {
    base: 'Thing: { type: object, required: [size], properties: { size: { type: integer } } }',
    head: 'Thing: { type: object, required: [size], properties: { size: { type: number } } }',
    use: 'const size: number = thing.size; return size;',
  }),
  received('a list for an item', {
    base: 'Thing: { type: object, required: [tag], properties: { tag: { type: string } } }',
    head: 'Thing: { type: object, required: [tag], properties: { tag: { type: array, items: { type: string } } } }',
    use: 'return thing.tag.toUpperCase();',
  }),
  received('a value more of an enum', {
    base: 'Thing: { type: object, required: [side], properties: { side: { enum: [buy, sell] } } }',
    head: 'Thing: { type: object, required: [side], properties: { side: { enum: [buy, sell, short] } } }',
    use: "switch (thing.side) { case 'buy': return 1; case 'sell': return 2; default: return thing.side satisfies never; }",
  }),
  received('a value less of an enum', {
    base: 'Thing: { type: object, required: [side], properties: { side: { enum: [buy, sell, short] } } }',
    head: 'Thing: { type: object, required: [side], properties: { side: { enum: [buy, sell] } } }',
    use: "return thing.side === 'short';",
  }),
  received('one of an enum for any text', {
    base: 'Thing: { type: object, required: [side], properties: { side: { type: string } } }',
    head: 'Thing: { type: object, required: [side], properties: { side: { type: string, enum: [buy, sell] } } }',
    use: 'return thing.side.toUpperCase();',
  }),
  received('any text for one of an enum', {
    base: 'Thing: { type: object, required: [side], properties: { side: { type: string, enum: [buy, sell] } } }',
    head: 'Thing: { type: object, required: [side], properties: { side: { type: string } } }',
    use: "const side: 'buy' | 'sell' = thing.side; return side;",
  }),
  received('a const for an enum of one', {
    base: 'Thing: { type: object, required: [kind], properties: { kind: { type: string, enum: [a] } } }',
    head: 'Thing: { type: object, required: [kind], properties: { kind: { const: a } } }',
    use: "const kind: 'a' = thing.kind; return kind;",
  }),
  received('both booleans listed', {
    base: 'Thing: { type: object, required: [on], properties: { on: { type: boolean } } }',
    head: 'Thing: { type: object, required: [on], properties: { on: { type: boolean, enum: [true, false] } } }',
    use: 'const on: boolean = thing.on; return on === true;',
  }),
  received('always true', {
    base: 'Thing: { type: object, required: [on], properties: { on: { const: true } } }',
    head: 'Thing: { type: object, required: [on], properties: { on: { type: boolean } } }',
    use: 'const on: true = thing.on; return on;',
  }),
  received('a value more of an enum of numbers and texts', {
    base: 'Thing: { type: object, required: [level], properties: { level: { enum: [1, 2] } } }',
    head: 'Thing: { type: object, required: [level], properties: { level: { enum: [1, 2, max] } } }',
    use: 'return thing.level + 1;',
  }),
  received('a known value more of an open enum', {
    base: 'Thing: { type: object, required: [side], properties: { side: { anyOf: [{ type: string }, { enum: [buy] }] } } }',
    head: 'Thing: { type: object, required: [side], properties: { side: { anyOf: [{ type: string }, { enum: [buy, sell] }] } } }',
    use: "return thing.side === 'buy' ? 1 : thing.side.length;",
  }),
  received('a variant more', {
    base: 'Thing: { oneOf: [{ $ref: "#/components/schemas/Cat" }] }\nCat: { type: object, required: [kind, lives], properties: { kind: { const: cat }, lives: { type: integer } } }',
    head: 'Thing: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }\nCat: { type: object, required: [kind, lives], properties: { kind: { const: cat }, lives: { type: integer } } }\nDog: { type: object, required: [kind], properties: { kind: { const: dog } } }',
    use: 'return thing.lives;',
  }),
  received('a variant less', {
    base: 'Thing: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }\nCat: { type: object, required: [kind], properties: { kind: { const: cat } } }\nDog: { type: object, required: [kind], properties: { kind: { const: dog } } }',
    head: 'Thing: { oneOf: [{ $ref: "#/components/schemas/Cat" }] }\nCat: { type: object, required: [kind], properties: { kind: { const: cat } } }\nDog: { type: object, required: [kind], properties: { kind: { const: dog } } }',
    use: "return thing.kind === 'dog';",
  }),
  received('variants in another order', {
    base: 'Thing: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { type: string }, { type: array, items: { type: integer } }] }\nCat: { type: object, required: [kind], properties: { kind: { const: cat } } }',
    head: 'Thing: { anyOf: [{ type: array, items: { type: integer } }, { $ref: "#/components/schemas/Cat" }, { type: string }] }\nCat: { type: object, required: [kind], properties: { kind: { const: cat } } }',
    use: "return typeof thing === 'string' ? thing : 'kind' in thing ? thing.kind : thing[0];",
  }),
  received('another value of a discriminator', {
    base: 'Thing: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" } } }\nCat: { type: object, required: [kind], properties: { kind: { type: string } } }\nDog: { type: object, required: [kind], properties: { kind: { type: string } } }',
    head: 'Thing: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { kitty: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" } } }\nCat: { type: object, required: [kind], properties: { kind: { type: string } } }\nDog: { type: object, required: [kind], properties: { kind: { type: string } } }',
    use: "return thing.kind === 'cat' ? 1 : 2;",
  }),
  received('one more value of a discriminator', {
    base: 'Thing: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" } } }\nCat: { type: object, required: [kind], properties: { kind: { type: string } } }\nDog: { type: object, required: [kind], properties: { kind: { type: string } } }',
    head: 'Thing: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat", tom: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" } } }\nCat: { type: object, required: [kind], properties: { kind: { type: string } } }\nDog: { type: object, required: [kind], properties: { kind: { type: string } } }',
    use: "switch (thing.kind) { case 'cat': return 1; case 'dog': return 2; default: return thing satisfies never; }",
  }),
  received('a discriminator that the variants said already', {
    base: 'Thing: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }\nCat: { type: object, required: [kind], properties: { kind: { const: cat } } }\nDog: { type: object, required: [kind], properties: { kind: { const: dog } } }',
    head: 'Thing: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" } } }\nCat: { type: object, required: [kind], properties: { kind: { const: cat } } }\nDog: { type: object, required: [kind], properties: { kind: { const: dog } } }',
    use: "switch (thing.kind) { case 'cat': return 1; case 'dog': return 2; default: return thing satisfies never; }",
  }),
  received('a base written out', {
    base: 'Thing: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, properties: { name: { type: string } } }], required: [id] }\nBase: { type: object, properties: { id: { type: string } } }',
    head: 'Thing: { type: object, required: [id], properties: { id: { type: string }, name: { type: string } } }\nBase: { type: object, properties: { id: { type: string } } }',
    use: 'return thing.id.length + (thing.name ?? "").length;',
  }),
  received('a base that says more', {
    base: 'Thing: { allOf: [{ $ref: "#/components/schemas/Base" }], required: [id] }\nBase: { type: object, properties: { id: { type: string } } }',
    head: 'Thing: { allOf: [{ $ref: "#/components/schemas/Base" }], required: [id] }\nBase: { type: object, properties: { id: { type: integer } } }',
    use: 'return thing.id.length;',
  }),
  received('a required property that only the base requires', {
    base: 'Thing: { allOf: [{ $ref: "#/components/schemas/Base" }] }\nBase: { type: object, required: [id], properties: { id: { type: string } } }',
    head: 'Thing: { allOf: [{ $ref: "#/components/schemas/Base" }] }\nBase: { type: object, properties: { id: { type: string } } }',
    use: 'return thing.id.length;',
  }),
  received('a map for an object that says nothing', {
    base: 'Thing: { type: object, additionalProperties: { type: number } }',
    head: 'Thing: { type: object, additionalProperties: { type: string } }',
    use: 'return (thing["a"] ?? 0) + 1;',
  }),
  received('a map that is one no more', {
    base: 'Thing: { type: object, properties: { id: { type: string } }, additionalProperties: true }',
    head: 'Thing: { type: object, properties: { id: { type: string } } }',
    use: 'return thing["other"];',
  }),
  received('other properties', {
    base: 'Thing: { type: object, properties: { id: { type: string } } }',
    head: 'Thing: { type: object, properties: { id: { type: string } }, additionalProperties: true }',
    use: 'return thing.id;',
  }),
  received('no other properties', {
    base: 'Thing: { type: object, properties: { id: { type: string } } }',
    head: 'Thing: { type: object, properties: { id: { type: string } }, additionalProperties: false }',
    use: 'return thing.id;',
  }),
  received('an object that is empty for good', {
    base: 'Thing: { type: object }',
    head: 'Thing: { type: object, additionalProperties: false }',
    use: 'const text: Record<string, unknown> = thing; const value: string | undefined = typeof thing["a"] === "string" ? thing["a"] : undefined; return [text, value?.length];',
  }),
  received('an object that now has properties', {
    base: 'Thing: { type: object }',
    head: 'Thing: { type: object, properties: { id: { type: string } } }',
    use: 'return thing["other"];',
  }),
  received('patterns', {
    base: "Thing: { type: object, patternProperties: { '^x-': { type: string } } }",
    head: "Thing: { type: object, patternProperties: { '^x-': { type: number } } }",
    use: 'return thing["x-a"]?.length;',
  }),
  received('a pattern for a map', {
    base: "Thing: { type: object, properties: { id: { type: string } }, patternProperties: { '^x-': { type: string } } }",
    head: 'Thing: { type: object, properties: { id: { type: string } } }',
    use: 'return thing["x-a"]?.length;',
  }),
  received('an item more of a closed tuple', {
    base: 'Thing: { type: array, prefixItems: [{ type: string }, { type: number }], items: false }',
    head: 'Thing: { type: array, prefixItems: [{ type: string }, { type: number }, { type: number }], items: false }',
    use: 'const pair: [string, number] = thing; return pair;',
  }),
  received('an item less of a tuple', {
    base: 'Thing: { type: array, prefixItems: [{ type: string }, { type: number }], items: false }',
    head: 'Thing: { type: array, prefixItems: [{ type: string }], items: false }',
    use: 'const [name, size] = thing; return [name, size];',
  }),
  received('an item of a tuple that may be missing', {
    base: 'Thing: { type: array, prefixItems: [{ type: string }, { type: number }], items: false }',
    head: 'Thing: { type: array, prefixItems: [{ type: string }, { type: number }], items: false, minItems: 1 }',
    use: 'const [name, size] = thing; return name.length + size;',
  }),
  received('a list for a tuple', {
    base: 'Thing: { type: array, prefixItems: [{ type: string }] , items: { type: string } }',
    head: 'Thing: { type: array, items: { type: string } }',
    use: 'const [name] = thing; return name.length;',
  }),
  received('items of another type', {
    base: 'Thing: { type: array, items: { type: string } }',
    head: 'Thing: { type: array, items: { type: number } }',
    use: 'return thing.map((each) => each.length);',
  }),
  received('a format that is still text', {
    base: 'Thing: { type: object, required: [at], properties: { at: { type: string, format: date } } }',
    head: 'Thing: { type: object, required: [at], properties: { at: { type: string, format: date-time } } }',
    use: 'return thing.at.slice(0, 10);',
  }),
  received('bytes for text', {
    base: 'Thing: { type: object, required: [file], properties: { file: { type: string } } }',
    head: 'Thing: { type: object, required: [file], properties: { file: { type: string, format: binary } } }',
    use: 'return thing.file.length + thing.file.charCodeAt(0);',
  }),
  received('limits', {
    base: 'Thing: { type: object, required: [name], properties: { name: { type: string, maxLength: 10 } } }',
    head: 'Thing: { type: object, required: [name], properties: { name: { type: string, maxLength: 20, pattern: "^a" } } }',
    use: 'return thing.name.length;',
  }),
  received('anything for a text', {
    base: 'Thing: { type: object, required: [value], properties: { value: { type: string } } }',
    head: 'Thing: { type: object, required: [value], properties: { value: {} } }',
    use: 'return thing.value.length;',
  }),
  received('a text for anything', {
    base: 'Thing: { type: object, required: [value], properties: { value: {} } }',
    head: 'Thing: { type: object, required: [value], properties: { value: { type: string } } }',
    use: 'return String(thing.value);',
  }),
  received('a required property of which nothing is said', {
    base: 'Thing: { type: object, required: [id], properties: { name: { type: string } } }',
    head: 'Thing: { type: object, properties: { name: { type: string } } }',
    use: 'return String(thing.id);',
  }),
  received('a property that is never sent back', {
    base: 'Thing: { type: object, required: [password], properties: { id: { type: string }, password: { type: string } } }',
    head: 'Thing: { type: object, required: [password], properties: { id: { type: string }, password: { type: string, writeOnly: true } } }',
    use: 'return thing.password;',
  }),
  received('a property whose named schema is never sent back', {
    base: 'Thing: { type: object, properties: { id: { type: string }, secret: { $ref: "#/components/schemas/Secret" } } }\nSecret: { type: string }',
    head: 'Thing: { type: object, properties: { id: { type: string }, secret: { $ref: "#/components/schemas/Secret" } } }\nSecret: { type: string, writeOnly: true }',
    use: 'return thing.secret;',
  }),
  received('a schema written out', {
    base: 'Thing: { type: object, required: [price], properties: { price: { $ref: "#/components/schemas/Price" } } }\nPrice: { type: object, required: [amount], properties: { amount: { type: string } } }',
    head: 'Thing: { type: object, required: [price], properties: { price: { type: object, required: [amount], properties: { amount: { type: string } } } } }\nPrice: { type: object, required: [amount], properties: { amount: { type: string } } }',
    use: 'return thing.price.amount.length;',
  }),
  received('another keyword', {
    base: 'Thing: { type: object, required: [name], properties: { name: { type: string } } }',
    head: 'Thing: { type: object, required: [name], properties: { name: { type: string, not: { const: x } } } }',
    use: 'return thing.name.length;',
  }),
  received('a tree', {
    base: 'Thing: { type: object, required: [children], properties: { children: { type: array, items: { $ref: "#/components/schemas/Thing" } } } }',
    head: 'Thing: { type: object, properties: { children: { type: array, items: { $ref: "#/components/schemas/Thing" } } } }',
    use: 'return thing.children.length;',
  }),

  received('an integer that a number cannot hold', {
    base: 'Thing: { type: object, required: [size], properties: { size: { type: integer, format: int32 } } }',
    head: 'Thing: { type: object, required: [size], properties: { size: { type: integer, format: int64 } } }',
    use: 'return thing.size + 1;',
  }),
  received('a long integer that stays small', {
    base: 'Thing: { type: object, required: [size], properties: { size: { type: integer, format: int64 } } }',
    head: 'Thing: { type: object, required: [size], properties: { size: { type: integer, format: int64, maximum: 1000 } } }',
    use: 'return Number(thing.size) + 1;',
  }),
];

import { expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { documentOf } from '../read/parse.js';

async function found(schema: string, others = ''): Promise<readonly string[]> {
  const text = `openapi: 3.1.0
info: { title: T, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
paths: {}
components:
  schemas:
    A: { type: object, required: [kind], properties: { kind: { type: string } } }
    Order: ${schema}
${others}`;
  const findings = await check(documentOf(text));
  return findings.map(({ message, help }) => `${message} ${help ?? ''}`);
}

const refs = "{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }";
const told = 'required: [kind], properties: { kind: {} }';

it.each([
  ['B: { type: string }', "The discriminator cannot tell 'B' from others: it is no object."],
  ['B: { type: [array, string] }', "The discriminator cannot tell 'B' from others: it is no object."],
  ['B: { type: object }', "The discriminator cannot tell 'B' from others: it has no property 'kind'."],
  [
    'B: { type: object, properties: { kind: {} } }',
    "The discriminator cannot tell 'B' from others: 'kind' is not required.",
  ],
  [
    'B: { allOf: [{ properties: { kind: {} } }] }',
    "The discriminator cannot tell 'B' from others: 'kind' is not required.",
  ],
])('%s', async (other, message) => {
  const [first = '', ...more] = await found(
    `{ oneOf: [${refs}], discriminator: { propertyName: kind } }`,
    `    ${other}`,
  );
  expect(first.startsWith(message), first).toBe(true);
  expect(more).toEqual([]);
});

it.each([
  `B: { type: object, ${told} }`,
  `B: { ${told} }`,
  `B: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object }] }`,
  `B: { oneOf: [{ ${told} }, { ${told}, type: object }] }`,
  `B: { allOf: [{ $ref: '#/components/schemas/Order' }, { ${told} }] }`,
  "B: { type: 'null' }",
])('%s is told', async (other) => {
  expect(await found(`{ oneOf: [${refs}], discriminator: { propertyName: kind } }`, `    ${other}`)).toEqual([]);
});

it('what stands beside a union holds for its members', async () => {
  const schema = `{ ${told}, anyOf: [{ type: object }, { properties: { a: {} } }], discriminator: { propertyName: kind } }`;
  expect(await found(schema)).toEqual([]);
});

it('a property that no schema has is told once, where it is named', async () => {
  expect(await found(`{ oneOf: [${refs}], discriminator: { propertyName: knid } }`, `    B: { ${told} }`)).toEqual([
    "The discriminator cannot tell the schemas from others: there is no property 'knid'. Did you mean 'kind'?",
  ]);
});

it('a base has the property itself', async () => {
  expect(await found(`{ type: object, ${told}, discriminator: { propertyName: kind } }`)).toEqual([]);
  expect(await found('{ type: object, properties: { kind: {} }, discriminator: { propertyName: kind } }')).toEqual([
    "The discriminator cannot tell the schemas from others: 'kind' is not required. List it under `required`: without it nobody can tell.",
  ]);
});

import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../generator/model/build-model.js';
import { modelFromText, modelOf, shown, textAt } from '../../support/model.js';
import { specFromFiles, specFromText } from '../../support/spec-text.js';

function schemasOf(model: ReturnType<typeof modelOf>): unknown {
  return Object.fromEntries(model.schemas.map(({ name, schema }) => [name, schema.json]));
}

test('schemas have the order of the document and the place of their keys', () => {
  const { schemas } = modelFromText('components: { schemas: { Order: {}, Account: {} } }');
  expect(schemas.map(({ name, location }) => [name, textAt(location)])).toEqual([
    ['Order', 'Order'],
    ['Account', 'Account'],
  ]);
});

test('a recursive schema refers to itself', () => {
  const model = modelFromText("components: { schemas: { Tree: { items: { $ref: '#/components/schemas/Tree' } } } }");
  expect(schemasOf(model)).toEqual({ Tree: { items: { $ref: '#/components/schemas/Tree' } } });
});

test('a schema that is referred to at another place gets a name', () => {
  const model = modelFromText(`
components:
  schemas:
    Order:
      properties:
        side: { enum: [buy, sell] }
        parent: { $ref: '#/components/schemas/Order/properties/side' }
        book: { $ref: '#/paths/~1book/get/responses/200/content/application~1json/schema' }
        unit: { $ref: '#/components/schemas/Order/$defs/Unit' }
      $defs:
        Unit: { type: string }
paths:
  /book: { get: { responses: { '200': { content: { application/json: { schema: { type: array } } } } } } }
`);
  expect(schemasOf(model)).toMatchObject({
    Order: {
      properties: {
        side: { enum: ['buy', 'sell'] },
        parent: { $ref: '#/components/schemas/OrderSide' },
        book: { $ref: '#/components/schemas/BookGetResponse200' },
        unit: { $ref: '#/components/schemas/Unit' },
      },
    },
    OrderSide: { enum: ['buy', 'sell'] },
    BookGetResponse200: { type: 'array' },
    Unit: { type: 'string' },
  });
});

describe('across files', () => {
  const api = `
openapi: 3.1.0
components:
  schemas:
    Order: { $ref: schemas/order.yaml }
    Price: { $ref: 'schemas/common.yaml#/$defs/Money' }
    Fee: { $ref: 'schemas/common.yaml#/$defs/Money' }
    Side: { type: string }
paths:
  /order: { get: { responses: { '200': { $ref: 'responses.yaml#/Found' } } } }
`;
  const order = `
properties:
  price: { $ref: 'common.yaml#/$defs/Money' }
  side: { $ref: 'common.yaml#/$defs/Side' }
  children: { items: { $ref: '#' } }
  kind: { $ref: '#/properties/price' }
`;
  const common = `$defs: { Money: { type: number }, Side: { enum: [buy] } }`;
  const responses = `Found: { description: F, content: { application/json: { schema: { $ref: schemas/order.yaml } } } }`;
  const model = modelOf(
    specFromFiles({
      'api.yaml': api,
      'schemas/order.yaml': order,
      'schemas/common.yaml': common,
      'responses.yaml': responses,
    }),
  );

  test('each schema has one name: the document’s where it gives one', () => {
    expect(schemasOf(model)).toEqual({
      Order: {
        properties: {
          price: { $ref: '#/components/schemas/Price' },
          side: { $ref: '#/components/schemas/CommonSide' },
          children: { items: { $ref: '#/components/schemas/Order' } },
          kind: { $ref: '#/components/schemas/Price' },
        },
      },
      Price: { type: 'number' },
      Fee: { $ref: '#/components/schemas/Price' },
      Side: { type: 'string' },
      CommonSide: { enum: ['buy'] },
    });
  });

  test('a response of another file', () => {
    const [response] = model.operations[0]?.responses ?? [];
    expect(response?.content[0]?.schema?.json).toEqual({ $ref: '#/components/schemas/Order' });
    expect(response?.content[0]?.location.source.path).toBe('responses.yaml');
  });
});

test('a file that says it is OpenAPI 3.0 is read as such', () => {
  const model = modelOf(
    specFromFiles({
      'api.yaml': "openapi: 3.1.0\ncomponents: { schemas: { A: { $ref: 'old.yaml#/components/schemas/A' } } }",
      'old.yaml': 'openapi: 3.0.0\ncomponents: { schemas: { A: { type: string, nullable: true } } }',
    }),
  );
  expect(schemasOf(model)).toEqual({ A: { type: ['string', 'null'] } });
});

test('heirs of a choice have what it says beside the choice', () => {
  const model = modelFromText(`
components:
  schemas:
    Pet:
      required: [kind]
      properties: { kind: { type: string } }
      discriminator: { propertyName: kind }
      oneOf: [{ $ref: '#/components/schemas/Dog' }]
    Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { barks: true } }] }
`);
  expect(schemasOf(model)).toMatchObject({
    Dog: { allOf: [{ required: ['kind'], properties: { kind: { type: 'string' } } }, { properties: { barks: true } }] },
  });
});

describe('a schema that includes itself', () => {
  test.each([
    { given: '{ A: { allOf: [{ $ref: "#/components/schemas/A" }] } }', want: ['A → A'] },
    {
      given:
        '{ A: { anyOf: [{ type: string }, { $ref: "#/components/schemas/B" }] }, B: { $ref: "#/components/schemas/A", title: B } }',
      want: ['A → B → A'],
    },
    { given: '{ A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } }', want: [] },
    { given: '{ A: { allOf: [{ items: { $ref: "#/components/schemas/A" } }] } }', want: [] },
    {
      given: '{ A: { allOf: [{ $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/B" }] }, B: {} }',
      want: [],
    },
  ])('$given', ({ given, want }) => {
    const { diagnostics } = buildModel(specFromText(`openapi: 3.1.0\ncomponents: { schemas: ${given} }`));
    expect(diagnostics.map(shown)).toEqual(
      want.map((way) => `api.yaml:2:26 model/schema-includes-itself The schema includes itself: ${way}.`),
    );
  });

  test('twenty thousand deep need no stack', () => {
    const link = (index: number): string => `"S${index}":{"allOf":[{"$ref":"#/components/schemas/S${index + 1}"}]}`;
    const links = Array.from({ length: 20_000 }, (_, index) => link(index)).join(',');
    const { diagnostics } = buildModel(
      specFromText(`{"openapi":"3.1.0","components":{"schemas":{${links},"S20000":{}}}}`),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['model/schema-too-deep']);
  });
});

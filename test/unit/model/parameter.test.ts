import { describe, expect, test } from 'vitest';
import { shown, operationFromText } from '../../support/model.js';
import { buildModel } from '../../../generator/model/build-model.js';
import { specFromText } from '../../support/spec-text.js';
import { withoutLocations } from '../../support/without-locations.js';

const plain = { required: false, deprecated: false, allowReserved: false, schema: { json: {} } };

describe('a parameter', () => {
  test.each([
    { given: '{ in: query, name: a }', want: { in: 'query', name: 'a', style: 'form', explode: true } },
    { given: '{ in: cookie, name: a }', want: { in: 'cookie', name: 'a', style: 'form', explode: true } },
    { given: '{ in: header, name: A }', want: { in: 'header', name: 'A', style: 'simple', explode: false } },
    {
      given: '{ in: path, name: a }',
      want: { in: 'path', name: 'a', style: 'simple', explode: false, required: true },
    },
    {
      given: '{ in: query, name: a, style: pipeDelimited }',
      want: { in: 'query', name: 'a', style: 'pipeDelimited', explode: false },
    },
    {
      given:
        '{ in: query, name: a, style: deepObject, explode: true, required: true, deprecated: true, allowReserved: true }',
      want: {
        ...{ in: 'query', name: 'a', style: 'deepObject', explode: true },
        ...{ required: true, deprecated: true, allowReserved: true },
      },
    },
    {
      given: '{ in: path, name: a, style: label }',
      want: { in: 'path', name: 'a', style: 'label', explode: false, required: true },
    },
    {
      given: '{ in: query, name: a, description: D, schema: { type: string }, example: x }',
      want: {
        in: 'query',
        name: 'a',
        style: 'form',
        explode: true,
        description: 'D',
        schema: { json: { type: 'string' } },
        example: 'x',
      },
    },
    {
      given: '{ in: query, name: a, examples: { first: { value: 1 }, second: { value: 2 } } }',
      want: { in: 'query', name: 'a', style: 'form', explode: true, example: 1 },
    },
    {
      given: '{ in: query, name: a, content: { Application/JSON: { schema: { type: object }, example: { b: 1 } } } }',
      want: {
        ...{ in: 'query', name: 'a', style: 'form', explode: true, mediaType: 'application/json' },
        ...{ schema: { json: { type: 'object' } }, example: { b: 1 } },
      },
    },
    { given: '{ in: query, name: a, style: simple }', want: { in: 'query', name: 'a', style: 'form', explode: true } },
  ])('$given', ({ given, want }) => {
    const { parameters } = operationFromText(`paths: { /a: { get: { parameters: [${given}] } } }`);
    expect(withoutLocations(parameters)).toEqual([{ ...plain, ...want }]);
  });

  test.each(['{ in: body, name: a }', '{ in: query }', 'text', '{ $ref: "#/nowhere" }', '[]'])(
    '%s is left out',
    (given) => {
      expect(operationFromText(`paths: { /a: { get: { parameters: [${given}] } } }`).parameters).toEqual([]);
    },
  );

  test.each(['Accept', 'content-type', 'AUTHORIZATION'])('the header %s is ignored, as OpenAPI says', (name) => {
    const given = `[{ in: header, name: ${name} }, { in: query, name: ${name} }]`;
    const { parameters } = operationFromText(`paths: { /a: { get: { parameters: ${given} } } }`);
    expect(parameters.map((parameter) => parameter.in)).toEqual(['query']);
  });
});

describe('the parameters of a path', () => {
  test('are those of its operations, which replace them by name and place', () => {
    const { parameters } = operationFromText(`
paths:
  /a/{id}:
    parameters:
      - { $ref: '#/components/parameters/Id' }
      - { in: query, name: q, description: path }
      - { in: header, name: X-Key, description: path }
    get:
      parameters:
        - { in: query, name: q, description: operation }
        - { in: header, name: x-key, description: operation }
        - { in: header, name: q }
components:
  parameters:
    Id: { in: path, name: id }
`);
    expect(parameters.map((each) => [each.in, each.name, each.description])).toEqual([
      ['path', 'id', undefined],
      ['query', 'q', 'operation'],
      ['header', 'x-key', 'operation'],
      ['header', 'q', undefined],
    ]);
  });
});

test('a place that OpenAPI 3.2 adds is refused', () => {
  const text = `openapi: 3.2.0\npaths: { /a: { get: { parameters: [{ in: querystring, name: q }] } } }`;
  expect(buildModel(specFromText(text)).diagnostics.map(shown)).toEqual([
    "api.yaml:2:42 model/unsupported-parameter-place Parameters in 'querystring' are not supported.",
  ]);
});

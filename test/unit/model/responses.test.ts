import { describe, expect, test } from 'vitest';
import { operationFromText, textAt } from '../../support/model.js';
import { withoutLocations } from '../../support/without-locations.js';

function responsesFrom(responses: string, components = '{}', version = '3.1.0') {
  return operationFromText(`paths: { /a: { get: { responses: ${responses} } } }\ncomponents: ${components}`, version)
    .responses;
}

describe('responses', () => {
  test('have the order, the status and the place of their keys', () => {
    const responses = responsesFrom("{ '200': { description: D }, 4xx: {}, default: {}, x-y: {}, '99': {}, '5': {} }");
    expect(responses.map(({ status, description, location }) => [status, description, textAt(location)])).toEqual([
      ['200', 'D', "'200'"],
      ['4XX', '', '4xx'],
      ['default', '', 'default'],
    ]);
  });

  test('headers: references, content instead of schema, no Content-Type', () => {
    const [response] = responsesFrom(
      `{ '200': { headers: {
        X-A: { $ref: '#/components/headers/A' },
        X-B: { content: { text/plain: { schema: { type: integer } } } },
        content-type: {}, X-C: text } } }`,
      '{ headers: { A: { required: true, description: D, schema: { type: string } } } }',
    );
    expect(withoutLocations(response?.headers)).toEqual([
      { name: 'X-A', description: 'D', required: true, deprecated: false, schema: { json: { type: 'string' } } },
      { name: 'X-B', required: false, deprecated: false, schema: { json: { type: 'integer' } } },
    ]);
  });

  test('media types: lower case, parameters and examples kept', () => {
    const [response] = responsesFrom(
      `{ '200': { content: {
        Application/JSON;Charset=UTF-8: {
          schema: { type: string },
          example: 1,
          examples: { a: { summary: S, value: { x: null } }, b: { $ref: '#/components/examples/B' }, c: { externalValue: x } } },
        text/event-stream: { itemSchema: { type: integer } } } } }`,
      '{ examples: { B: { value: [2] } } }',
    );
    expect(withoutLocations(response?.content)).toEqual([
      {
        name: 'application/json;Charset=UTF-8',
        schema: { json: { type: 'string' } },
        examples: [
          { name: 'example', value: 1 },
          { name: 'a', summary: 'S', value: { x: null } },
          { name: 'b', value: [2] },
        ],
        encoding: {},
      },
      { name: 'text/event-stream', itemSchema: { json: { type: 'integer' } }, examples: [], encoding: {} },
    ]);
  });
});

describe('a reference to a response', () => {
  const components =
    "{ responses: { A: { description: own }, B: { $ref: '#/components/responses/A' }, C: { $ref: '#/components/responses/C' } } }";
  test.each([
    { given: "{ $ref: '#/components/responses/B' }", version: '3.1.0', want: ['own'] },
    { given: "{ $ref: '#/components/responses/B', description: D }", version: '3.1.0', want: ['D'] },
    { given: "{ $ref: '#/components/responses/B', description: D }", version: '3.0.3', want: ['own'] },
    { given: "{ $ref: '#/components/responses/C' }", version: '3.1.0', want: [] },
    { given: "{ $ref: '#/components/responses/D' }", version: '3.1.0', want: [] },
    { given: "{ $ref: 'https://example.com/a.yaml' }", version: '3.1.0', want: [] },
  ])('$given in $version', ({ given, version, want }) => {
    const responses = responsesFrom(`{ '200': ${given} }`, components, version);
    expect(responses.map(({ description }) => description)).toEqual(want);
  });
});

describe('a request body', () => {
  test.each([
    {
      given: '{ required: true, description: D, content: { application/json: {} } }',
      want: { required: true, description: 'D', content: [{ name: 'application/json', examples: [], encoding: {} }] },
    },
    {
      given: "{ $ref: '#/components/requestBodies/Form' }",
      want: {
        required: false,
        content: [
          {
            name: 'multipart/form-data',
            examples: [],
            encoding: {
              a: { contentType: 'image/png' },
              b: { style: 'pipeDelimited', explode: true, allowReserved: true },
            },
          },
        ],
      },
    },
    { given: '{ content: {} }', want: undefined },
    { given: 'text', want: undefined },
  ])('$given', ({ given, want }) => {
    const { body } = operationFromText(`
paths: { /a: { post: { requestBody: ${given} } } }
components:
  requestBodies:
    Form:
      content:
        multipart/form-data:
          encoding: { a: { contentType: image/png }, b: { style: pipeDelimited, explode: true, allowReserved: true } }
`);
    expect(withoutLocations(body)).toEqual(want);
  });
});

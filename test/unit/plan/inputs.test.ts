import { describe, expect, test } from 'vitest';
import type { PlannedDescriptor } from '../../../generator/plan/package-plan.js';
import { planFromText } from '../../support/packages.js';

const ok = "responses: { '204': { description: Done } }";

function descriptorOf(operation: string, path = '/a'): PlannedDescriptor {
  const [descriptor] = planFromText(`paths: { '${path}': { post: { operationId: go, ${operation}, ${ok} } } }`).plan
    .descriptors;
  if (descriptor === undefined) throw new Error('no descriptor');
  return descriptor;
}

const body = 'requestBody: { required: true, content: { application/json: { schema: { type: string } } } }';
const optional = 'requestBody: { content: { application/json: { schema: { type: string } } } }';
const query = 'parameters: [{ in: query, name: a }]';
const needed = 'parameters: [{ in: query, name: a, required: true }]';

test.each([
  { given: 'summary: x', want: { kind: 'none' } },
  { given: body, want: { kind: 'body', required: true } },
  { given: optional, want: { kind: 'body', required: false } },
  { given: query, want: { kind: 'parameters', name: 'GoParameters', required: false } },
  { given: needed, want: { kind: 'parameters', name: 'GoParameters', required: true } },
  { given: `${query}, ${body}`, want: { kind: 'parameters', name: 'GoInput', required: true } },
  { given: `${query}, ${optional}`, want: { kind: 'parameters', name: 'GoInput', required: false } },
])('the input of $given', ({ given, want }) => {
  expect(descriptorOf(given).input).toMatchObject(want);
});

test.each([
  { name: 'createOrder', parameters: '', want: 'CreateOrderBody' },
  { name: 'listAccounts', parameters: '', want: 'ListAccountsParameters' },
  { name: 'search', parameters: '', want: 'SearchParameters' },
  { name: 'getaway', parameters: '', want: 'GetawayBody' },
  { name: 'listAccounts', parameters: `, ${query}`, want: 'ListAccountsBody' },
])('the type of a body of $name$parameters', ({ name, parameters, want }) => {
  const schema = '{ type: object, properties: { status: { type: string } } }';
  const request = `requestBody: { content: { application/json: { schema: ${schema} } } }`;
  const { plan } = planFromText(`paths: { /a: { post: { operationId: ${name}, ${request}${parameters}, ${ok} } } }`);
  expect(plan.descriptors[0]?.body?.type).toEqual({ kind: 'model', name: want });
});

describe('names of inputs', () => {
  test.each([
    { given: '[{ in: query, name: id }, { in: query, name: name }]', want: ['id', 'name'] },
    { given: '[{ in: query, name: id }, { in: header, name: id }]', want: ['id', 'header_id'] },
    {
      given: '[{ in: query, name: header_id }, { in: query, name: id }, { in: header, name: id }]',
      want: ['header_id', 'id', 'header_id_2'],
    },
    { given: '[{ in: query, name: __proto__ }]', want: ['query___proto__'] },
    { given: '[{ in: query, name: constructor }]', want: ['query_constructor'] },
    { given: '[{ in: query, name: body }]', want: ['body'] },
  ])('$given', ({ given, want }) => {
    expect(descriptorOf(`parameters: ${given}`).parameters.map(({ key }) => key)).toEqual(want);
  });

  test('the body keeps its name', () => {
    const { parameters } = descriptorOf(`parameters: [{ in: query, name: body }], ${body}`);
    expect(parameters.map(({ name, key }) => ({ name, key }))).toEqual([{ name: 'body', key: 'query_body' }]);
  });

  test('a path variable keeps its name in the template', () => {
    const given = 'parameters: [{ in: query, name: id }, { in: path, name: id }]';
    const { parameters, paths } = descriptorOf(given, '/a/{id}');
    expect(paths).toEqual(['/a/{id}']);
    expect(parameters.map(({ name, key }) => ({ name, key }))).toEqual([
      { name: 'id', key: 'id' },
      { name: 'id', key: 'path_id' },
    ]);
  });
});

describe('the body', () => {
  test.each([
    { of: 'JSON among others', content: 'text/plain: {}, application/json: {}', want: 'application/json' },
    { of: 'the first where none is JSON', content: 'text/plain: {}, image/png: {}', want: 'text/plain' },
  ])('is $of', ({ content, want }) => {
    expect(descriptorOf(`requestBody: { content: { ${content} } }`).body?.mediaType).toBe(want);
  });

  test.each([
    { mediaType: 'application/json', want: { kind: 'schema', schema: { type: 'string' } } },
    { mediaType: 'application/x-www-form-urlencoded', want: { kind: 'schema', schema: { type: 'string' } } },
    { mediaType: 'text/plain', want: { kind: 'text' } },
    { mediaType: 'image/png', want: { kind: 'bytes' } },
  ])('of $mediaType', ({ mediaType, want }) => {
    const { body: planned } = descriptorOf(`requestBody: { content: { ${mediaType}: { schema: { type: string } } } }`);
    expect(planned?.type).toEqual(want);
  });

  test('a required constant is no input', () => {
    const constant = descriptorOf(
      'requestBody: { required: true, content: { application/json: { schema: { const: {} } } } }',
    );
    expect([constant.input.kind, constant.body?.constant]).toEqual(['none', {}]);
  });

  test('a constant that is not required is one', () => {
    const constant = descriptorOf('requestBody: { content: { application/json: { schema: { const: {} } } } }');
    expect([constant.input.kind, constant.body?.constant]).toEqual(['body', undefined]);
  });
});

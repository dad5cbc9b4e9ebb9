import { describe, expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { place } from '../../../generator/diagnostics/render.js';
import { documentOf } from '../read/parse.js';
import { readFiles } from '../read/temporary-spec.js';

const head = 'openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }\nservers: [{ url: https://api.example.com }]\n';
const fine = "summary: S., responses: { '200': { description: D. }, default: { description: E. } }";

async function codesOf(text: string): Promise<readonly string[]> {
  return (await check(documentOf(text))).map(({ code }) => code);
}

describe('which document it is', () => {
  it.each([
    ['openapi: 3.0.3', []],
    ['openapi: 3.1.1', []],
    ['openapi: 3.2.0', []],
    ["openapi: '3.1'", []],
    ['openapi: 3.1', ['openapi/unsupported-version']],
    ['openapi: 3.3.0', ['openapi/unsupported-version']],
    ['openapi: 31.0.0', ['openapi/unsupported-version']],
    ['openapi: [3.1.0]', ['openapi/unsupported-version']],
    ["swagger: '2.0'", ['openapi/swagger-2']],
    ['asyncapi: 3.0.0', ['openapi/not-openapi']],
  ])('%s', async (version, codes) => {
    expect(await codesOf(head.replace('openapi: 3.1.0', version) + 'paths: {}\n')).toEqual(codes);
  });

  it('is written as text', async () => {
    const [finding] = await check(documentOf(head.replace('3.1.0', '3.1') + 'paths: {}\n'));
    expect(finding?.message).toBe('OpenAPI 3.1 as a number is not supported.');
  });

  it.each(['[]', 'text', '{}'])('%s', async (text) => {
    expect(await codesOf(text)).toEqual(['openapi/not-openapi']);
  });
});

it('a path without its slash is told to have one', async () => {
  const [finding] = await check(documentOf(`${head}paths: { orders: { get: { operationId: a, ${fine} } } }\n`));
  expect(finding).toMatchObject({ code: 'openapi/unknown-key', help: "A path begins with '/': write '/orders'." });
});

describe('a valid document has no finding', () => {
  it.each([
    [
      'an extension, whatever it has in it',
      `paths: { /a: { get: { operationId: a, x-code-samples: [{ name: A }], ${fine} } } }`,
    ],
    [
      'a reference to a reference inside a path',
      `paths: { /a: { get: { operationId: a, ${fine.replace('D. }', "D., content: { application/json: { schema: { $ref: '#/x-first/b' } } } }")} } } }
x-first: { b: { $ref: '#/components/schemas/B' } }
components: { schemas: { B: { type: string } } }`,
    ],
  ])('%s', async (_, text) => {
    expect(await codesOf(`${head}${text}\n`)).toEqual([]);
  });
});

describe('one mistake is one finding', () => {
  it.each([
    [
      'a misspelt keyword, where any keyword is allowed',
      'paths: {}\ncomponents: { schemas: { A: { desription: A. } } }',
      ['openapi/unknown-key'],
    ],
    ['a misspelt required key', 'paths: {}\ntags: [{ nmae: a }]', ['openapi/unknown-key']],
    [
      'a misspelt path parameter',
      `paths: { '/a/{id}': { get: { operationId: a, parameters: [{ name: di, in: path, required: true, schema: {} }], ${fine} } } }`,
      ['openapi/unused-path-parameter'],
    ],
    [
      'a path parameter in two operations',
      `paths: { '/a/{id}/{id}': { get: { operationId: a, ${fine} } } }`,
      ['openapi/undeclared-path-parameter', 'openapi/repeated-path-variable'],
    ],
    [
      'a misspelt server variable',
      "paths: {}\nx-unused: 1\ntags: []\nwebhooks: {}\ncomponents: {}\nexternalDocs: { url: 'https://a' }\nsecurity: []",
      [],
    ],
    [
      'a misspelt key of an extension',
      'paths: {}\nx-rate-limit: { requests: 1, wndow: 1m }',
      ['extension/unknown-key'],
    ],
    [
      'a wrong type of a security scheme',
      'paths: {}\ncomponents: { securitySchemes: { a: { type: htp, scheme: bearer } } }',
      ['openapi/unknown-value'],
    ],
  ])('%s', async (_, text, codes) => {
    expect(await codesOf(`${head}${text}\n`)).toEqual(codes);
  });
});

describe('is silent about', () => {
  it.each([
    [
      'names from Object.prototype',
      'paths: {}\ncomponents: { schemas: { constructor: { properties: { valueOf: {}, __proto__: {} } } } }',
    ],
    [
      'boolean schemas',
      'paths: {}\ncomponents: { schemas: { A: { properties: { b: true, c: false }, items: true } } }',
    ],
    ...[
      ...['anyOf: [@]', 'oneOf: [@]', 'allOf: [@]', 'not: @', 'if: @, then: @, else: @', 'items: @', 'contains: @'],
      ...['prefixItems: [@]', 'propertyNames: @', 'dependentSchemas: { a: @ }', "patternProperties: { '^a': @ }"],
      ...['additionalProperties: @', 'unevaluatedProperties: @', 'unevaluatedItems: @', 'contentSchema: @'],
    ].flatMap((keyword): [string, string][] =>
      ['true', 'false'].map((value) => {
        const text = keyword.replaceAll('@', value);
        return [`boolean schemas: ${text}`, `paths: {}\ncomponents: { schemas: { A: { ${text} } } }`];
      }),
    ),
    ...['true', 'false'].map((value): [string, string] => [
      `a schema that is ${value}, of a parameter, a header, a body and a reply`,
      `paths:
  /a:
    post:
      operationId: a
      parameters: [{ name: p, in: query, schema: ${value} }]
      requestBody: { content: { application/json: { schema: ${value} } } }
      responses:
        '200':
          description: D
          headers: { h: { schema: ${value} } }
          content: { application/json: { schema: ${value} } }
        '400': { description: D }
      summary: S`,
    ]),
    ['extensions of others', 'paths: {}\nx-logo: { url: a }\nx-tagGroups: []'],
    ['headers and properties named like extensions', 'paths: {}\ncomponents: { headers: { x-retry: { schema: {} } } }'],
    [
      'pagination over the paths of one method',
      `paths:
  /a: { get: { operationId: a, x-method: a.list, x-pagination: { page: page, items: /d }, ${fine} } }
  '/a/{page}': { get: { operationId: b, x-method: a.list, parameters: [{ name: page, in: path, required: true, schema: {} }], ${fine} } }`,
    ],
    [
      'schemas used by discriminators and envelopes',
      `paths: { /a: { post: { operationId: a, requestBody: { $ref: '#/components/requestBodies/B' }, ${fine} } } }
x-envelope: { status: /s, success: ok, data: /d, error: '#/components/schemas/Failure' }
components:
  requestBodies: { B: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
  schemas:
    Failure: {}
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { d: Dog } } }
    Dog: {}
    Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }] }`,
    ],
  ])('%s', async (_, text) => {
    expect(await codesOf(`${head}${text}\n`)).toEqual([]);
  });
});

it('points into the file where a fault is', async () => {
  const { document } = readFiles({
    'spec.yaml': `${head}paths: { /a: { $ref: a.yaml } }\n`,
    'a.yaml': `get: { operationId: a, ${fine}, parameters: [{ $ref: 'p.yaml#/P' }] }\n`,
    'p.yaml': 'P: { name: p, in: query, schema: { type: strin } }\n',
  });
  const found = document === undefined ? [] : await check(document);
  expect(found.map(({ code, location }) => `${code} ${place(location)}`)).toEqual([
    'openapi/unknown-value p.yaml:1:42',
  ]);
});

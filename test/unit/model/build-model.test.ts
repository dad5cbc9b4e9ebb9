import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../generator/model/build-model.js';
import { modelFromText, modelOf, shown, textAt } from '../../support/model.js';
import { specFromText } from '../../support/spec-text.js';
import { withoutLocations } from '../../support/without-locations.js';

describe('the document', () => {
  test('what holds for the whole API', () => {
    const text = `
openapi: 3.1.0
info: { title: Test, version: 1.0, description: D }
externalDocs: { url: https://example.com, description: E }
servers:
  - url: https://{region}.example.com:{port}
    description: S
    variables: { region: { default: us, enum: [us, eu], description: R }, port: { default: 443 }, broken: {} }
  - {}
tags: [{ name: orders, description: O }, { name: users }, {}]
`;
    expect(withoutLocations(modelOf(specFromText(text)))).toEqual({
      ...{ name: 'api', title: 'Test', version: '1.0', description: 'D' },
      externalDocs: { url: 'https://example.com', description: 'E' },
      servers: [
        {
          ...{ url: 'https://{region}.example.com:{port}', description: 'S' },
          variables: [
            { name: 'region', default: 'us', enum: ['us', 'eu'], description: 'R' },
            { name: 'port', default: '443' },
          ],
        },
      ],
      tags: [{ name: 'orders', description: 'O' }, { name: 'users' }],
      ...{ operations: [], webhooks: [], schemas: [], securitySchemes: [] },
    });
  });

  test.each(['[]', 'text', '{}', '{ swagger: "2.0" }', '{ openapi: 4.0.0 }', '{ openapi: {} }'])(
    '%s has no model',
    (text) => {
      expect(buildModel(specFromText(text))).toEqual({ model: undefined, diagnostics: [] });
    },
  );

  test.each(['3.0', '3.0.4', '3.1', '3.1.1', '3.2.0'])('OpenAPI %s', (version) => {
    expect(modelFromText('paths: {}', version).title).toBe('Test');
  });
});

describe('operations', () => {
  test('have the order of the document, and their places', () => {
    const { operations } = modelFromText(`
paths:
  /b:
    summary: path
    post: { operationId: first, summary: own, deprecated: true, tags: [one, two], externalDocs: { url: u } }
    get: {}
    x-y: {}
    copy: {}
  x-z: {}
  a: { get: {} }
  /a:
    head: { x-url: upload, x-method: a.b }
`);
    expect(
      operations.map((each) => ({
        ...{ id: each.id, at: textAt(each.idLocation), method: each.method, path: each.path, summary: each.summary },
        places: [textAt(each.location), textAt(each.pathLocation)],
        rest: [each.deprecated, each.tag, each.externalDocs?.url, each.url, each.methods.map(({ name }) => name)],
      })),
    ).toEqual([
      {
        ...{ id: 'first', at: 'first', method: 'POST', path: '/b', summary: 'own', places: ['post', '/b'] },
        rest: [true, 'one', 'u', undefined, []],
      },
      {
        ...{ id: 'getB', at: 'get', method: 'GET', path: '/b', summary: 'path', places: ['get', '/b'] },
        rest: [false, undefined, undefined, undefined, []],
      },
      {
        ...{ id: 'headA', at: 'head', method: 'HEAD', path: '/a', summary: undefined, places: ['head', '/a'] },
        rest: [false, undefined, undefined, 'upload', ['a.b']],
      },
    ]);
  });

  test('servers: the operation’s, else the path’s', () => {
    const { operations } = modelFromText(`
servers: [{ url: https://root }]
paths:
  /a: { get: {} }
  /b: { servers: [{ url: https://path }], get: {}, put: { servers: [{ url: https://own }] } }
`);
    expect(operations.map(({ servers }) => servers?.map(({ url }) => url))).toEqual([
      undefined,
      ['https://path'],
      ['https://own'],
    ]);
  });

  test('servers: a path alone is one on the server of the API', () => {
    const { operations } = modelFromText(`
servers: [{ url: 'https://{region}.example.com:8443/v1/{tenant}', variables: { region: { default: eu }, tenant: { default: t } } }]
paths:
  /a: { servers: [{ url: /v2 }], get: {}, put: { servers: [{ url: //other.example.com/v3 }] } }
  /b: { get: { servers: [{ url: '/{region}', variables: { region: { default: us } } }] } }
`);
    const servers = operations.flatMap((operation) => operation.servers ?? []);
    expect(servers.map(({ url, variables }) => [url, variables.map((each) => each.name + each.default)])).toEqual([
      ['https://{region}.example.com:8443/v2', ['regioneu']],
      ['//other.example.com/v3', []],
      ['https://{region}.example.com:8443/{region}', ['regionus']],
    ]);
  });

  test('a path item may stand elsewhere', () => {
    const { operations } = modelFromText(`
paths:
  /a: { $ref: '#/components/pathItems/A', parameters: [{ in: query, name: q }] }
components:
  pathItems: { A: { get: { operationId: shared } } }
`);
    expect(operations.map(({ id, path, parameters }) => [id, path, parameters.length])).toEqual([['shared', '/a', 1]]);
  });

  test('a method that no fetch sends is refused', () => {
    const { diagnostics } = buildModel(specFromText('openapi: 3.1.0\npaths: { /a: { trace: {} } }'));
    expect(diagnostics.map(({ message, help }) => [message, help])).toEqual([
      ["Operations under 'trace' are not supported.", 'No `fetch` sends TRACE. Leave the operation out.'],
    ]);
  });

  test('methods that OpenAPI 3.2 adds are refused', () => {
    const text = 'openapi: 3.2.0\npaths: { /a: { query: {}, additionalOperations: {} } }';
    expect(buildModel(specFromText(text)).diagnostics.map(shown)).toEqual([
      "api.yaml:2:16 model/unsupported-method Operations under 'query' are not supported.",
      "api.yaml:2:27 model/unsupported-method Operations under 'additionalOperations' are not supported.",
    ]);
  });
});

describe('requests of the API to its user', () => {
  const item = '{ post: { summary: S, requestBody: { content: { application/json: {} } }, responses: { "200": {} } } }';
  const want = {
    ...{ method: 'POST', summary: 'S', deprecated: false, parameters: [] },
    body: { required: false, content: [{ name: 'application/json', examples: [], encoding: {} }] },
    responses: [{ status: '200', description: '', headers: [], content: [] }],
  };

  test('webhooks', () => {
    const { webhooks } = modelFromText(`webhooks: { filled: ${item}, x-y: ${item} }`);
    expect(withoutLocations(webhooks)).toEqual([{ name: 'filled', ...want }]);
  });

  test('callbacks', () => {
    const { operations } = modelFromText(`
paths: { /a: { post: { callbacks: { done: { $ref: '#/components/callbacks/Done' } } } } }
components: { callbacks: { Done: { '{$request.body#/url}': ${item} } } }
`);
    expect(withoutLocations(operations[0]?.callbacks)).toEqual([
      { name: 'done', expression: '{$request.body#/url}', ...want },
    ]);
  });
});

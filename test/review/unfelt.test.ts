import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderReview } from './render-review.js';
import { reviewTexts } from './review-files.js';

const spec = `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: 'https://api.example' }]
tags: [{ name: orders, description: Orders }, { name: trades, description: Trades }]
security: [{ key: [] }]
x-envelope: { status: /status, success: ok, data: /data }
paths:
  /orders/{account}/{page}:
    get:
      operationId: listOrders
      x-method:
        - { name: orders.list, parameters: { page: page } }
      parameters:
        - { name: account, in: path, required: true, schema: { type: string } }
        - { name: page, in: path, required: true, schema: { type: integer } }
        - { name: side, in: query, schema: { $ref: '#/components/schemas/Side' } }
        - { name: limit, in: query, schema: { type: integer } }
      responses:
        '200': { description: Orders, content: { application/json: { schema: { $ref: '#/components/schemas/Reply' } } } }
        '404': { description: None, content: { application/json: { schema: { $ref: '#/components/schemas/Failure' } } } }
  /orders/{account}:
    get:
      operationId: listAllOrders
      x-method: orders.list
      parameters:
        - { name: account, in: path, required: true, schema: { type: string } }
      responses:
        '200': { description: Orders, content: { application/json: { schema: { $ref: '#/components/schemas/Reply' } } } }
  /trades:
    post:
      operationId: createTrade
      tags: [trades]
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object, required: [size, side], properties: { size: { type: number }, side: { $ref: '#/components/schemas/Side' } } }
      responses:
        '200': { description: Trade, content: { application/json: { schema: { $ref: '#/components/schemas/Reply' } } } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    token: { type: http, scheme: bearer }
  schemas:
    Side: { type: string, enum: [buy, sell] }
    Reply:
      type: object
      required: [status, data]
      properties: { status: { type: string }, data: { type: object, properties: { ids: { type: array, items: { type: string } } } } }
    Failure: { type: object, properties: { reason: { type: string } } }
`;

interface SpecMap {
  [key: string]: SpecMap;
}

/** The spec with something rewritten that is data to a parser, and nothing to a consumer. */
function rewritten(change: (spec: SpecMap) => void): string {
  const data = parse(spec) as SpecMap;
  change(data);
  return JSON.stringify(data, undefined, 2);
}

function reverse(map: SpecMap | undefined): void {
  const entries = Object.entries(map ?? {}).toReversed();
  for (const [key] of entries) delete map?.[key];
  for (const [key, value] of entries) if (map !== undefined) map[key] = value;
}

function list(value: unknown): unknown[] {
  return value as unknown[];
}

const listing = '/orders/{account}/{page}';

describe('what nobody feels is no finding', () => {
  it.each<[what: string, change: (spec: SpecMap) => void]>([
    [
      'the order of paths',
      (document) => {
        const { '/trades': trades = {}, ...others } = document.paths ?? {};
        document.paths = { '/trades': trades, ...others };
      },
    ],
    ['the order of tags', ({ tags }) => void list(tags).reverse()],
    ['the order of schemas', ({ components }) => reverse(components?.schemas)],
    ['the order of security schemes', ({ components }) => reverse(components?.securitySchemes)],
    [
      'the order of path parameters',
      ({ paths }) => {
        const parameters = list(paths?.[listing]?.get?.parameters);
        parameters.unshift(...parameters.splice(1, 1));
      },
    ],
    ['the order of responses', ({ paths }) => reverse(paths?.[listing]?.get?.responses)],
    ['the order of properties', ({ components }) => reverse(components?.schemas?.Reply?.properties)],
    ['the order of required', ({ components }) => void list(components?.schemas?.Reply?.required).reverse()],
    ['the order of letters', ({ components }) => void list(components?.schemas?.Side?.enum).reverse()],
    ['the order of members', (document) => reverse(document.paths?.[listing]?.get)],
    ['another version of the API', ({ info }) => Object.assign(info ?? {}, { version: '1.1.0' })],
    [
      'a slash at the end of the server',
      (document) => Object.assign(document, { servers: [{ url: 'https://api.example/' }] }),
    ],
    ['a contact', ({ info }) => Object.assign(info ?? {}, { contact: { name: 'Acme' } })],
    [
      'a default that is written out',
      ({ paths }) => Object.assign(paths?.['/trades']?.post ?? {}, { deprecated: false }),
    ],
    [
      'the inherited security, written out',
      ({ paths }) => Object.assign(paths?.['/trades']?.post ?? {}, { security: [{ key: [] }] }),
    ],
    [
      'the inherited server, written out',
      ({ paths }) => Object.assign(paths?.['/trades']?.post ?? {}, { servers: [{ url: 'https://api.example' }] }),
    ],
    [
      'the inherited envelope, written out',
      ({ paths }) =>
        Object.assign(paths?.['/trades']?.post ?? {}, {
          'x-envelope': { status: '/status', success: 'ok', data: '/data' },
        }),
    ],
    [
      'a default of x-retry, written out',
      ({ paths }) => Object.assign(paths?.['/trades']?.post ?? {}, { 'x-retry': { safe: false } }),
    ],
    [
      'a parameter that is said of the whole path',
      ({ paths }) => {
        const operation = paths?.['/orders/{account}']?.get;
        Object.assign(paths?.['/orders/{account}'] ?? {}, { parameters: operation?.parameters });
        delete operation?.parameters;
      },
    ],
    [
      'a response that is referred to',
      ({ paths, components }) => {
        const responses = paths?.['/trades']?.post?.responses ?? {};
        Object.assign(components ?? {}, { responses: { Trade: responses['200'] } });
        Object.assign(responses, { 200: { $ref: '#/components/responses/Trade' } });
      },
    ],
    [
      'a body that is referred to',
      ({ paths, components }) => {
        const operation = paths?.['/trades']?.post ?? {};
        Object.assign(components ?? {}, { requestBodies: { Trade: operation.requestBody } });
        Object.assign(operation, { requestBody: { $ref: '#/components/requestBodies/Trade' } });
      },
    ],
    ['an extension of others', (document) => Object.assign(document, { 'x-internal': { owner: 'trading' } })],
  ])('%s', async (_what, change) => {
    expect(renderReview(await reviewTexts(spec, rewritten(change)))).toBe('nothing\n');
    expect(renderReview(await reviewTexts(rewritten(change), spec))).toBe('nothing\n');
  });
});

describe('what is written in another way, and means the same', () => {
  const api = (security: string, expression: string): string => `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: 'https://api.example' }]
paths:
  /orders:
    post:
      operationId: createOrder
      security: ${security}
      callbacks: { filled: { '${expression}': { post: { responses: { '204': { description: Fine } } } } } }
      responses: { '204': { description: Done } }
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
`;
  const spelled = api('[{ key: [] }, {}]', '{$request.query.url}');

  it.each([
    ['no credentials, before those that are tried first', api('[{}, { key: [] }]', '{$request.query.url}')],
    ['the URL of a callback, which no type shows', api('[{ key: [] }, {}]', '{$request.query.hook}')],
  ])('%s', async (_what, head) => {
    expect(renderReview(await reviewTexts(spelled, head))).toBe('nothing\n');
  });
});

/** The sentences, with how much of the API they reach. */
async function said(change: (spec: SpecMap) => void): Promise<readonly string[]> {
  const { findings } = await reviewTexts(spec, rewritten(change));
  return findings.map(({ message, operations }) => `${message} (${operations.length})`);
}

describe('one change is one finding, and no more', () => {
  it('what all operations share is said once, and reaches them all', async () => {
    const change = ({ 'x-envelope': envelope }: SpecMap) => Object.assign(envelope ?? {}, { success: 'fine' });
    expect(await said(change)).toEqual([
      'The API succeeds where `/status` is `"fine"`, instead of where `/status` is `"ok"`. (3)',
    ]);
  });

  it('another scheme for all operations is said of the API', async () => {
    expect(await said((document) => Object.assign(document, { security: [{ token: [] }] }))).toEqual([
      'The API no longer takes `key`. (3)',
      'The API now also takes `token`. (3)',
    ]);
  });

  it('an operation goes with the types that only it has', async () => {
    expect(
      await said(({ paths }) => {
        delete paths?.['/trades'];
      }),
    ).toEqual(['`createTrade` is gone: `POST /trades`. (1)']);
  });

  it('one of the paths of a method goes, and the method stays', async () => {
    expect(
      await said(({ paths }) => {
        delete paths?.['/orders/{account}'];
      }),
    ).toEqual(['`listAllOrders` is gone: `GET /orders/{account}`. (1)']);
  });

  it('the first of the paths of a method gives its descriptor the name', async () => {
    expect(
      await said(({ paths }) => {
        reverse(paths);
      }),
    ).toEqual(['The descriptor `listOrders` is now `listAllOrders`. (2)']);
  });

  it('all paths move below a prefix', async () => {
    const change = (document: SpecMap) => {
      const moved = Object.entries(document.paths ?? {}).map(([path, item]) => [`/v2${path}`, item] as const);
      document.paths = Object.fromEntries(moved);
    };
    expect(await said(change)).toEqual([
      '`listOrders` is sent to `/v2/orders/{account}/{page}` instead of `/orders/{account}/{page}`. (1)',
      '`listAllOrders` is sent to `/v2/orders/{account}` instead of `/orders/{account}`. (1)',
      '`createTrade` is sent to `/v2/trades` instead of `/trades`. (1)',
    ]);
  });

  it('a shared schema reaches all that use it, once for each direction', async () => {
    const change = ({ components }: SpecMap) => Object.assign(components?.schemas?.Side ?? {}, { enum: ['buy'] });
    expect(await said(change)).toEqual(['`Side` can no longer be `"sell"`. (2)']);
  });

  it('what several operations refer to is said once', async () => {
    const shared = (description: string, name: string) => `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: 'https://api.example' }]
security: []
paths:
  /orders:
    get:
      operationId: listOrders
      parameters: [{ $ref: '#/components/parameters/Page' }]
      responses: { '404': { $ref: '#/components/responses/None' } }
  /trades:
    get:
      operationId: listTrades
      parameters: [{ $ref: '#/components/parameters/Page' }]
      responses: { '404': { $ref: '#/components/responses/None' } }
components:
  parameters:
    Page: { name: page, in: query, description: ${description}, schema: { type: integer } }
  responses:
    None: { description: ${description}, headers: { ${name}: { schema: { type: string } } } }
`;
    const { findings } = await reviewTexts(shared('None', 'X-Left'), shared('Nothing', 'X-Rest'));
    expect(findings.map(({ message, operations }) => [message, operations])).toEqual(
      [
        'The description of the query parameter `page` changes.',
        'The description of the response 404 changes.',
        'The response 404 no longer has the optional header `X-Left`.',
        'The response 404 now has the header `X-Rest`.',
      ].map((message) => [message, ['listOrders', 'listTrades']]),
    );
  });

  it('an operation that has the envelope of the API no longer is said for itself', async () => {
    const change = ({ paths }: SpecMap) => Object.assign(paths?.['/trades']?.post ?? {}, { 'x-envelope': false });
    expect(await said(change)).toEqual(['Results of `createTrade` are no longer taken out of an envelope. (1)']);
  });
});

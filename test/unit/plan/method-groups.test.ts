import { describe, expect, test } from 'vitest';
import { planFromText } from '../../support/packages.js';

const ok = "responses: { '204': { description: Done } }";

/** `group.method <descriptor>: METHOD path, path`. */
function methods(paths: string): readonly string[] {
  const { plan } = planFromText(`paths:\n${paths}`);
  return plan.resources.flatMap(({ property, methods: planned }) =>
    planned.map(({ name, descriptor }) => {
      const { operation, paths: targets } = descriptor;
      return `${property}.${name} <${descriptor.name}>: ${operation.method} ${targets.join(', ')}`;
    }),
  );
}

test.each([
  {
    of: 'tag and operationId',
    given: `  /a: { get: { operationId: listThings, tags: [big-things], ${ok} } }`,
    want: ['bigThings.listThings <listThings>: GET /a'],
  },
  {
    of: 'the path where there is no tag',
    given: `  /v{n}/orders/{id}: { get: { operationId: get, parameters: [{ in: path, name: n }, { in: path, name: id }], ${ok} } }`,
    want: ['orders.get <get>: GET /v{n}/orders/{id}'],
  },
  { of: 'nothing at all', given: `  /: { get: { ${ok} } }`, want: ['api.getRoot <getRoot>: GET /'] },
  {
    of: 'x-method',
    given: `  /a: { post: { operationId: createOrder, x-method: orders.create, ${ok} } }`,
    want: ['orders.create <createOrder>: POST /a'],
  },
  {
    of: 'x-method without a group',
    given: `  /a: { post: { operationId: createOrder, tags: [shop], x-method: create, ${ok} } }`,
    want: ['shop.create <createOrder>: POST /a'],
  },
  {
    of: 'words of the language',
    given: `  /a: { delete: { operationId: delete, tags: [class], ${ok} } }`,
    want: ['class.delete <delete_>: DELETE /a'],
  },
  {
    of: 'members that every object has',
    given: [
      `  /a: { get: { operationId: constructor, tags: [with], ${ok} } }`,
      `  /b: { get: { operationId: then, tags: [with], ${ok} } }`,
      `  /c: { get: { operationId: __proto__, tags: [constructor], ${ok} } }`,
    ].join('\n'),
    want: [
      'with2.constructor2 <constructor>: GET /a',
      'with2.then2 <then>: GET /b',
      'constructor2.proto <proto>: GET /c',
    ],
  },
  {
    of: 'operationIds that only differ in their spelling, which are never one method',
    given: [
      `  /a: { get: { operationId: get-thing, tags: [x], ${ok} } }`,
      `  /b: { get: { operationId: get_thing, tags: [x], ${ok} } }`,
      `  /c/{id}: { get: { operationId: getThing, tags: [x], parameters: [{ in: path, name: id }], ${ok} } }`,
    ].join('\n'),
    want: ['x.getThing <getThing>: GET /a', 'x.getThing2 <getThing2>: GET /b', 'x.getThing3 <getThing3>: GET /c/{id}'],
  },
])('names from $of', ({ given, want }) => {
  expect(methods(given)).toEqual(want);
});

describe('several methods over one operation', () => {
  const { plan } = planFromText(`
paths:
  /export:
    get:
      operationId: getExport
      x-method: [{ name: data.all }, { name: data.csv, fixed: { format: csv, page: 1 }, response: '202' }]
      parameters: [{ in: query, name: format }, { in: query, name: page }, { in: query, name: from }]
      responses:
        '200': { description: JSON, content: { application/json: { schema: { type: number } } } }
        '202': { description: CSV, content: { text/csv: {} } }
`);
  const [all, csv] = plan.descriptors;

  test('each has a descriptor; the first is named after the operation', () => {
    expect(plan.descriptors.map(({ name }) => name)).toEqual(['getExport', 'dataCsv']);
  });

  test('what one fixes is an input of none', () => {
    expect([all, csv].map((descriptor) => descriptor?.parameters.map(({ key }) => key))).toEqual([['from'], ['from']]);
    expect([...(csv?.fixed ?? [])]).toEqual([
      ['format', 'csv'],
      ['page', '1'],
    ]);
    expect(all?.fixed.size).toBe(0);
  });

  test('a method that names its response has that one, the other has the rest', () => {
    expect([all?.accept, csv?.accept]).toEqual([['application/json'], ['text/csv']]);
    expect([all?.output.kind, csv?.output.kind]).toEqual(['schema', 'text']);
  });
});

describe('fixed parameters', () => {
  const { plan } = planFromText(`
paths:
  /{kind}/{id}:
    get:
      operationId: read
      x-method:
        - { name: things.read, fixed: { kind: 'a/b', X-Form: full, session: 'a b', q: 1 } }
        - { name: things.other, fixed: { id: me } }
      parameters:
        - { in: path, name: kind, required: true }
        - { in: path, name: id, required: true }
        - { in: header, name: X-Form }
        - { in: cookie, name: session }
        - { in: query, name: q }
      ${ok}
`);
  const [read, other] = plan.descriptors;

  test('stand where they belong', () => {
    expect(read?.paths).toEqual(['/a%2Fb/{id}']);
    expect([...(read?.fixed ?? [])]).toEqual([['q', '1']]);
    expect([...(read?.fixedHeaders ?? [])]).toEqual([
      ['X-Form', 'full'],
      ['cookie', 'session=a%20b'],
    ]);
    expect(other?.paths).toEqual(['/{kind}/me']);
    expect(other?.fixedHeaders.size).toBe(0);
  });

  test('are inputs of the other method where it cannot do without them', () => {
    expect([read, other].map((descriptor) => descriptor?.parameters.map(({ key }) => key))).toEqual([['id'], ['kind']]);
  });
});

describe('several media types of a body', () => {
  /** `method: media type` of each method. */
  function forms(content: string, beside = ''): readonly string[] {
    const body = `requestBody: { content: { ${content} } }`;
    const { plan, findings } = planFromText(`paths: { /f: { put: { operationId: put, ${body}, ${ok}${beside} } } }`);
    expect(findings).toEqual([]);
    return plan.resources.flatMap(({ methods: planned }) =>
      planned.map(({ name, descriptor }) => `${name} <${descriptor.name}>: ${descriptor.body?.mediaType ?? ''}`),
    );
  }

  test('each have a method, JSON the one with the plain name', () => {
    expect(forms('multipart/form-data: {}, application/json: {}, text/csv: {}, image/*: {}')).toEqual([
      'put <put>: application/json',
      'putMultipart <putMultipart>: multipart/form-data',
      'putCsv <putCsv>: text/csv',
      'putImage <putImage>: image/*',
    ]);
  });

  test('are one where they differ in a parameter', () => {
    expect(forms('text/plain: {}, text/plain; charset=utf-8: {}')).toEqual(['put <put>: text/plain']);
  });

  test('have the names that the spec gives them, and those that it does not name are named after the first', () => {
    const methods = 'x-method: [{ name: f.all }, { name: f.send, request: Multipart/Form-Data }]';
    expect(forms('application/json: {}, multipart/form-data: {}, text/plain: {}', `, ${methods}`)).toEqual([
      'all <put>: application/json',
      'send <fSend>: multipart/form-data',
      'allText <putText>: text/plain',
    ]);
  });

  test('give way to a method of that name', () => {
    const body = 'requestBody: { content: { application/json: {}, text/plain: {} } }';
    const { plan, findings } = planFromText(`
paths:
  /a:
    put: { operationId: put, tags: [a], ${body}, ${ok} }
    post: { operationId: putText, tags: [a], ${ok} }
`);
    expect(plan.resources[0]?.methods.map(({ name, descriptor }) => `${name} ${descriptor.operation.method}`)).toEqual([
      'put PUT',
      'putText2 PUT',
      'putText POST',
    ]);
    expect(findings.map((found) => found.replace(/^\S+ /, ''))).toContain('plan/name-collision');
  });
});

describe('one method over several paths', () => {
  const list = `
paths:
  /{account}:
    get: { operationId: one, x-method: a.list, parameters: [{ in: path, name: account }, { in: query, name: q, required: true }], ${ok} }
  /{account}/{x}:
    get:
      operationId: two
      x-method: [{ name: a.list, parameters: { x: market } }, { name: a.list, parameters: { x: page } }]
      parameters: [{ in: path, name: account }, { in: path, name: x, description: Either }]
      ${ok}
`;

  test('is one descriptor with a template for each', () => {
    const [descriptor, ...others] = planFromText(list).plan.descriptors;
    expect(others).toEqual([]);
    expect(descriptor?.paths).toEqual(['/{account}', '/{account}/{market}', '/{account}/{page}']);
  });

  test('what all paths need is required, what tells them apart is not', () => {
    const [descriptor] = planFromText(list).plan.descriptors;
    expect(descriptor?.parameters.map(({ key, required }) => `${key}${required ? '' : '?'}`)).toEqual([
      'account',
      'q?',
      'market?',
      'page?',
    ]);
  });
});

test.each([
  { of: 'the same variables', first: '/a/{id}', second: '/b/{id}', method: 'get' },
  { of: 'another HTTP method', first: '/a', second: '/b/{id}', method: 'put' },
])('two operations of one name with $of collide', ({ first, second, method }) => {
  const parameters = 'parameters: [{ in: path, name: id }]';
  const { findings } = planFromText(`
paths:
  ${first}: { get: { operationId: one, x-method: a.list, ${parameters}, ${ok} } }
  ${second}: { ${method}: { operationId: two, x-method: a.list, ${parameters}, ${ok} } }
`);
  expect(findings.map((found) => found.replace(/^\S+ /, ''))).toEqual(['plan/method-collision']);
});

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

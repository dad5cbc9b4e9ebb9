import { describe, expect, test } from 'vitest';
import { filesFromText } from '../../support/packages.js';

const ok = "responses: { '204': { description: D } }";

/** The descriptor of the only operation, on one line. */
async function descriptor(members: string, beside = ''): Promise<string> {
  const files = await filesFromText(`
paths: { /a: { ${members} } }
${beside}`);
  const text = files.get('src/operations/a.ts') ?? '';
  return text
    .slice(text.indexOf('export const'))
    .replace(/\s+/g, ' ')
    .replaceAll(', }', ' }')
    .replaceAll(', ]', ' ]')
    .trim();
}

describe('a descriptor', () => {
  test.each([
    {
      of: 'nothing but defaults',
      given: `get: { operationId: go, ${ok} }`,
      want: `export const go: Operation<NoInput, void> = { id: 'go', method: 'GET', path: '/a' };`,
    },
    {
      of: 'a query',
      given: `get: { operationId: go, parameters: [{ in: query, name: q, schema: { type: string } }], ${ok} }`,
      want: `export const go: Operation<GoParameters, void> = { id: 'go', method: 'GET', path: '/a', target: pathAndQuery, parameters: [{ in: 'query', name: 'q' }] };`,
    },
    {
      of: 'styles',
      given: `get: { operationId: go, parameters: [{ in: query, name: a, explode: false, schema: { type: array, items: {} } }, { in: query, name: b, style: deepObject }, { in: header, name: C, explode: true }, { in: query, name: d, allowReserved: true, schema: { type: string } }, { in: query, name: e, content: { application/json: {} } }], ${ok} }`,
      want: `export const go: Operation<GoParameters, void> = { id: 'go', method: 'GET', path: '/a', target: pathAndQuery, fields: parameterFields, parameters: [ { in: 'query', name: 'a', style: formStyle, explode: false }, { in: 'query', name: 'b', style: deepObjectStyle }, { in: 'header', name: 'C', style: simpleStyle, explode: true }, { in: 'query', name: 'd', style: formStyle, allowReserved: true }, { in: 'query', name: 'e', style: jsonStyle } ] };`,
    },
    {
      of: 'errors by status',
      given: `get: { operationId: go, responses: { '204': { description: D }, '400': { description: D, content: { application/json: { schema: { type: string } } } }, 5XX: { description: D, content: { application/json: {} } } } }`,
      want: `export const go: Operation<NoInput, void, Record<400, string>> = { id: 'go', method: 'GET', path: '/a' };`,
    },
    {
      of: 'a retry that differs',
      given: `get: { operationId: go, x-retry: { safe: false }, ${ok} }`,
      want: `export const go: Operation<NoInput, void> = { id: 'go', method: 'GET', path: '/a', retry: { safe: false } };`,
    },
    {
      of: 'a retry that is what the method says',
      given: `delete: { operationId: go, x-retry: { safe: false }, ${ok} }`,
      want: `export const go: Operation<NoInput, void> = { id: 'go', method: 'DELETE', path: '/a' };`,
    },
    {
      of: 'its own server',
      given: `get: { operationId: go, servers: [{ url: 'https://b.example' }], ${ok} }`,
      want: `export const go: Operation<NoInput, void> = { id: 'go', method: 'GET', path: '/a', server: { url: 'https://b.example' } };`,
    },
    {
      of: 'what signing expressions read',
      given: `get: { operationId: go, x-signing: { name: other, version: 2 }, ${ok} }`,
      want: `export const go: Operation<NoInput, void> = { id: 'go', method: 'GET', path: '/a', constants: { name: 'other', version: '2' } };`,
    },
  ])('of $of', async ({ given, want }) => {
    expect(await descriptor(given)).toBe(want);
  });

  test('says which statuses reject it where most say others', async () => {
    const others = `get: { operationId: a, ${ok} }, put: { operationId: b, ${ok} }`;
    const text = await descriptor(`${others}, post: { operationId: go, x-retry: { rejectedOn: [429] }, ${ok} }`);
    expect(text).toContain(`{ id: 'go', method: 'POST', path: '/a', retry: { rejectedOn: [429] } };`);
  });

  test('of an operation without the rules of the others', async () => {
    const shared = 'x-envelope: { status: /s, success: ok, data: /d }';
    const text = await descriptor(
      `get: { operationId: go, x-envelope: false, ${ok} }, put: { operationId: a, ${ok} }, post: { operationId: b, ${ok} }`,
      shared,
    );
    expect(text).toContain(`path: '/a', envelope: false };`);
    expect(text).toContain(`{ id: 'a', method: 'PUT', path: '/a' };`);
  });

  test('names the input that a parameter has become', async () => {
    const text = await descriptor(
      `post: { operationId: go, x-pagination: { page: body, items: '' }, parameters: [{ in: query, name: body, schema: { type: integer } }],
        requestBody: { content: { application/json: {} } },
        responses: { '200': { description: D, content: { application/json: { schema: { type: array, items: {} } } } } } }`,
    );
    expect(text).toContain(`{ in: 'query', name: 'body', key: 'query_body' }`);
    expect(text).toContain(`pagination: { by: 'page', parameter: 'query_body', items: '' }`);
  });
});

test('a path is sent without the fragment that tells it from another', async () => {
  const files = await filesFromText(`
paths:
  '/a#open': { get: { operationId: go, parameters: [{ in: query, name: q, schema: { type: string } }], ${ok} } }
  '/a#closed': { get: { operationId: other, ${ok} } }`);
  const text = [...files].flatMap(([path, file]) => (path.startsWith('src/operations/') ? file : [])).join('\n');
  expect([...text.matchAll(/path: '(.*)'/g)].map((match) => match[1])).toEqual(['/a', '/a']);
});

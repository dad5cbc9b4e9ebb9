import { expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { documentOf } from '../read/parse.js';

async function messages(...paths: readonly string[]): Promise<readonly string[]> {
  const operation = "summary: S., responses: { '200': { description: D. }, default: { description: E. } }";
  const text = `openapi: 3.1.0
info: { title: T, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
paths:
${paths.map((path, at) => `  ${JSON.stringify(path)}: { get: { operationId: o${at}, ${operation} } }`).join('\n')}
`;
  return (await check(documentOf(text))).map(({ code, message }) => `${code} ${message}`);
}

it.each([
  ['/a/../b', "the segment '..'"],
  ['/a/./b', "the segment '.'"],
  ['/a/.%2E', "the segment '.%2E'"],
  ['/..', "the segment '..'"],
  ['/a/{b', "a '{' without its '}'"],
  ['/a/b}/c', "a '}' without its '{'"],
  ['/a\\b', 'a backslash'],
  ['/a\r\nX: y', 'a control character'],
])('%j', async (path, has) => {
  expect(await messages(path)).toEqual([`openapi/path-syntax The path has ${has}.`]);
});

it.each([
  ['/#Action=List', 'openapi/fragment-in-path A path has no fragment: it is never sent.'],
  ['/a?b=1', 'openapi/query-in-path A path has no query.'],
  ['/a?b=1#c', 'openapi/query-in-path A path has no query.'],
  ['/a#b?c', 'openapi/fragment-in-path A path has no fragment: it is never sent.'],
])('%j ends before', async (path, message) => {
  expect(await messages(path)).toEqual([message]);
});

it.each(['/', '/a//b', '/.well-known/a', '/a..b/...', '/a b/é', '/a%20b', '/a%23b', '/a:b;c=d'])(
  '%j is fine',
  async (path) => {
    expect(await messages(path)).toEqual([]);
  },
);

it('fragments may tell operations of one path apart', async () => {
  expect(await messages('/#Action=List', '/#Action=Get')).toEqual([]);
  expect(await messages('/a', '/a#b')).toEqual([]);
  expect(await messages('/a#b', '/c#b')).toHaveLength(2);
});

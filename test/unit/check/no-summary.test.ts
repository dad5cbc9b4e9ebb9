import { expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { documentOf } from '../read/parse.js';

it.each([
  ['{ get: { summary: S., RESPONSES } }', []],
  ['{ get: { description: D., RESPONSES } }', []],
  ['{ summary: P., get: { RESPONSES } }', []],
  ['{ get: { RESPONSES } }', ['openapi/no-summary']],
  ["{ get: { summary: ' ', description: '', RESPONSES } }", ['openapi/no-summary']],
])('%s', async (path, codes) => {
  const responses = "operationId: a, responses: { '200': { description: D. }, default: { description: E. } }";
  const text = `openapi: 3.1.0
info: { title: T, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
paths: { /a: ${path.replace('RESPONSES', responses)} }
`;
  expect((await check(documentOf(text))).map(({ code }) => code)).toEqual(codes);
});

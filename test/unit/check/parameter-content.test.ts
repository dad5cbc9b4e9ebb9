import { expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { documentOf } from '../read/parse.js';

/** Codes and helps for a parameter in a list, one of the components, and a header, which all follow the same rule. */
async function found(members: string): Promise<readonly (readonly string[])[]> {
  const places = [
    `parameters: [{ name: p, in: query${members} }], responses: { default: { description: D. } }`,
    `responses: { default: { description: D., headers: { X-H: { description: H.${members} } } } }`,
  ].map((rest) => `paths: { /a: { get: { operationId: a, summary: S., ${rest} } } }`);
  const named = `paths: {}\ncomponents: { parameters: { P: { name: p, in: query${members} } } }`;
  const head = 'openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }\nservers: [{ url: https://api.example.com }]\n';
  return Promise.all(
    [...places, named].map(async (text) => {
      return (await check(documentOf(head + text))).map(({ code, message }) => `${code} ${message}`);
    }),
  );
}

it.each([
  [
    ', schema: {}, content: { text/plain: {} }',
    'openapi/schema-and-content `schema` and `content` exclude each other.',
  ],
  [', content: {}', 'openapi/parameter-content `content` names no media type here.'],
  [
    ', content: { text/plain: {}, text/csv: {} }',
    'openapi/parameter-content `content` names 2 media types, and a value has one.',
  ],
  ['', "openapi/structure One of the keys 'schema', 'content' is missing here."],
  [', shcema: {}', "openapi/unknown-key The key 'shcema' has no meaning here."],
])('%s', async (members, message) => {
  expect(await found(members)).toEqual([[message], [message], [message]]);
});

it.each([', schema: {}', ', content: { application/json: {} }'])('%s is fine', async (members) => {
  expect(await found(members)).toEqual([[], [], []]);
});

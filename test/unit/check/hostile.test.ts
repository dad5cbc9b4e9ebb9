import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { documentOf } from '../read/parse.js';

/** A document with something of everything that rules look at. */
const sound = {
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  servers: [{ url: 'https://{r}.example.com', variables: { r: { default: 'a', enum: ['a'] } } }],
  tags: [{ name: 't' }],
  security: [{ s: [] }],
  'x-envelope': { status: '/s', success: 'ok', data: '/d', error: '#/components/schemas/S' },
  'x-rate-limit': { requests: 1, window: '1m', headers: { reset: { name: 'R', unit: 'seconds' } } },
  paths: {
    '/a/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      servers: [{ url: '/' }],
      post: {
        operationId: 'a',
        summary: 'S',
        tags: ['t'],
        'x-method': [{ name: 'a.b', fixed: { q: 1 }, response: '200', parameters: { id: 'x' } }],
        'x-pagination': { page: 'q', items: '/d' },
        'x-retry': { rejectedOn: [429] },
        parameters: [{ name: 'q', in: 'query', schema: { $ref: '#/components/schemas/S' } }],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { const: {} }, examples: { e: { value: {} } } } },
        },
        responses: {
          200: { $ref: '#/components/responses/R' },
          default: { description: 'E', headers: { h: { schema: {} } } },
        },
        callbacks: {
          c: { '{$url}': { post: { operationId: 'c', summary: 'S', responses: { 200: { description: 'D' } } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      S: {
        type: ['string', 'null'],
        enum: ['a', null],
        allOf: [{}],
      },
      T: {
        required: ['a'],
        properties: { a: {} },
        discriminator: { propertyName: 'a', mapping: { b: 'T' } },
      },
    },
    responses: {
      R: {
        description: 'D',
        content: {
          'application/json': { schema: { $ref: '#/components/schemas/S' } },
          'a/b': { schema: { $ref: '#/components/schemas/T' } },
        },
      },
    },
    securitySchemes: {
      s: {
        type: 'http',
        scheme: 'bearer',
        'x-signing': { credentials: { k: { description: 'd' } }, send: { headers: { a: '{k}' } } },
      },
    },
  },
};

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

function placesIn(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function replaced(value: Json, path: readonly string[], by: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? replaced(item, rest, by) : item));
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: replaced(value[key] ?? null, rest, by) };
}

const odd = fc.constantFrom<Json>(
  ...[
    null,
    true,
    0,
    -1,
    '',
    'x',
    '{',
    '/',
    '#/',
    [],
    {},
    [[]],
    [null],
    [{}],
    { $ref: 1 },
    { $ref: '#/components/schemas/S' },
  ],
  ...[
    { hasOwnProperty: 1 },
    { constructor: {} },
    { valueOf: 1, toString: 2 },
    { ['__proto__']: { a: 1 } },
    { '': {} },
    { name: {} },
  ],
);

it('never throws, whatever stands where', async () => {
  const places = placesIn(sound);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(...places), odd, odd, async (one, other, a, b) => {
      const text = JSON.stringify(replaced(replaced(sound, one, a), other, b));
      for (const { message, location } of await check(documentOf(text))) {
        expect(message).not.toContain('undefined');
        expect(location.start).toBeLessThanOrEqual(location.end);
        expect(location.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1_000 },
  );
}, 300_000);

it('finds nothing in the sound document', async () => {
  expect((await check(documentOf(JSON.stringify(sound)))).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});

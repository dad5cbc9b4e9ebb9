import { describe, expect, test } from 'vitest';
import { envelope } from '../../../../templates/runtime/envelope.js';
import type { StreamOperation } from '../../../../templates/runtime/operation.js';
import { apiKeyScheme } from '../../../../templates/runtime/security/api-key.js';
import { basicScheme } from '../../../../templates/runtime/security/basic.js';
import { jsonLines } from '../../../../templates/runtime/streams/json-lines.js';
import { jsonSequence } from '../../../../templates/runtime/streams/json-sequence.js';
import { serverSentEvents } from '../../../../templates/runtime/streams/server-sent-events.js';
import { streamed } from '../../../../templates/runtime/streams/streamed.js';
import { presenceCheck } from '../../../../templates/runtime/testing/check-scheme.js';
import { FakeApi } from '../../../../templates/runtime/testing/fake-api.js';
import { writeEvents, writeLines, writeSequence } from '../../../../templates/runtime/testing/write-items.js';
import { key, sampleApi } from '../sample-api.js';
import { faked, operationOf } from './faking.js';

describe('outputs', () => {
  test.each([
    ['text/csv', 'a,b\n', 'a,b\n'],
    ['application/octet-stream', new Uint8Array([1, 255]), new Uint8Array([1, 255])],
    ['application/json', [1, null], [1, null]],
  ])('of %s are written and read', async (mediaType, output, read) => {
    const operation = operationOf({ accept: [mediaType] });
    const { fake, client } = faked([{ operation, reply: { status: 200, mediaType, body: '' } }]);
    fake.on(operation, () => output);
    expect(await client.call(operation, {})).toEqual(read);
  });

  test('that are nothing have no content', async () => {
    const [none, some] = [operationOf({ id: 'none', path: '/none' }), operationOf({ empty: true })];
    const { accept: _, ...bare } = none;
    const { fake, client } = faked([{ operation: bare, reply: { status: 204 } }, { operation: some }]);
    fake.on(some, () => undefined);
    expect((await client.call(bare, {}).withResponse()).response.status).toBe(204);
    expect((await client.call(some, {}).withResponse()).response.status).toBe(204);
  });

  test.each([
    ['/r/0', { ok: true, r: [1, 2] }, { ok: true, r: [[3], 2] }],
    ['/r/0/d', { ok: true, r: [] }, { ok: true, r: [{ d: [3] }] }],
  ])('stand in a list of the envelope: %s', async (data, body, whole) => {
    const operation = operationOf({ envelope: envelope({ status: '/ok', success: true, data }) });
    const { fake, client } = faked([{ operation, reply: { status: 200, mediaType: 'application/json', body, data } }]);
    fake.on(operation, () => [3]);
    const called = await client.call(operation, {}).withResponse();
    expect([called.data, called.response.body]).toEqual([[3], whole]);
  });

  test('stand in the envelope of the example', async () => {
    const operation = operationOf({ envelope: envelope({ status: '/ok', success: true, data: '/r/d' }) });
    const reply = { status: 200, mediaType: 'application/json', body: { ok: true, r: { d: 1, n: 2 } }, data: '/r/d' };
    const { fake, client } = faked([{ operation, reply }]);
    expect(fake.example(operation)).toBe(1);
    fake.on(operation, () => [3]);
    const { data, response } = await client.call(operation, {}).withResponse();
    expect([data, response.body]).toEqual([[3], { ok: true, r: { d: [3], n: 2 } }]);
  });
});

async function all(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('streams', () => {
  const event = { data: { word: 'a\nb' }, event: 'word', id: '1', retry: 5 };

  test.each([
    ['text/event-stream', serverSentEvents({ end: 'end' }), writeEvents({ end: 'end' }), [{ data: [1] }, event]],
    ['text/event-stream', serverSentEvents({ text: true }), writeEvents({ text: true }), [{ data: 'two\nlines' }]],
    [
      'text/event-stream',
      serverSentEvents({ json: ['j'] }),
      writeEvents({ json: ['j'] }),
      [{ event: 'j', data: 1 }, { data: 'x' }],
    ],
    ['application/jsonl', jsonLines(), writeLines(), [1, { a: 'b\n' }]],
    ['application/json-seq', jsonSequence(), writeSequence(), [1, 'x', { a: null }]],
  ] as const)('of %s are written as they are read', async (mediaType, reader, stream, items) => {
    const operation: StreamOperation<object, unknown> = {
      id: 's',
      method: 'GET',
      path: '/',
      accept: [mediaType],
      stream: reader,
    };
    const { fake, client } = faked([{ operation, reply: { status: 200, mediaType, body: [] }, stream }]);
    fake.on(operation, async function* () {
      for (const item of items) yield await Promise.resolve(item);
    });
    expect(await all(streamed(client, operation, {}))).toEqual(items);
    fake.on(operation, () => items);
    expect(await all(streamed(client, operation, {}))).toEqual(items);
  });
});

describe('credentials that are sent as they are', () => {
  const inPlace = (place: 'header' | 'query' | 'cookie') =>
    operationOf({ security: [{ key: apiKeyScheme('key', { in: place, name: 'k' }) }] });

  test.each([
    {
      secured: operationOf({ security: [{ basic: basicScheme('basic') }] }),
      auth: { basic: { username: 'ü', password: 'p' } },
      other: { basic: { username: 'ü', password: 'q' } },
    },
    ...(['header', 'query', 'cookie'] as const).map((place) => ({
      secured: inPlace(place),
      auth: { key: { key: 'a/b' } },
      other: { key: { key: 'c' } },
    })),
  ])('are compared, %#', async ({ secured, auth, other }) => {
    const { fake, client } = faked([{ operation: secured }], { auth });
    await client.call(secured, {});
    await expect(client.with({ auth: other }).call(secured, {})).rejects.toMatchObject({ status: 401 });
    expect(fake.calls()).toHaveLength(1);
    expect(fake.refused).toHaveLength(1);
  });

  test('of a scheme that nobody can verify have to be there', async () => {
    const secured = operationOf({ security: [{ key }] });
    const fact = { operation: secured, reply: { status: 200, mediaType: 'application/json', body: {} } };
    const auth = { key: { apiKey: 'k', apiSecret: 's' } };
    const fake = new FakeApi({ api: sampleApi, operations: { fact }, schemes: { key: presenceCheck } }, { auth });
    expect((await fake.fetch('https://api.example.test/v2/', { method: 'POST' })).status).toBe(401);
    const headers = { 'x-key': 'k', 'x-time': '1', 'x-signature': 's' };
    expect((await fake.fetch('https://api.example.test/v2/', { method: 'POST', headers })).status).toBe(200);
  });
});

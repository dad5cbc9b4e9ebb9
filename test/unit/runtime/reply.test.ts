import { describe, expect, it } from 'vitest';
import { envelope } from '../../../templates/runtime/envelope.js';
import type { ApiError } from '../../../templates/runtime/errors/api-error.js';
import { ResponseParseError } from '../../../templates/runtime/errors/response-parse-error.js';
import { ResponseShapeError } from '../../../templates/runtime/errors/response-shape-error.js';
import { exactIntegers } from '../../../templates/runtime/exact-integers.js';
import { isErrorOf } from '../../../templates/runtime/is-error-of.js';
import type { Api, Operation } from '../../../templates/runtime/operation.js';
import { json, type Fault } from '../../support/fault-server/fault.js';
import { replyKind } from '../../../templates/runtime/reply-kind.js';
import { failureOf, getThing, sampleApi, sampleClient, thingFacts } from './sample-api.js';
import { serve } from './serving.js';

const enveloped: Api = {
  ...sampleApi,
  envelope: envelope({ status: '/status', success: 'success', data: '/data' }),
  error: { code: '/status_code', message: '/reason' },
};
const input = { id: 'a' };

describe('an envelope', () => {
  it('is taken off, and kept beside the result', async () => {
    const server = await serve(() => json({ status: 'success', data: { id: 'a' } }));
    const result = await sampleClient(server.origin, {}, enveloped).call(getThing, input).withResponse();
    expect(result.data).toEqual({ id: 'a' });
    expect(result.response.body).toEqual({ status: 'success', data: { id: 'a' } });
  });

  it('that reports an error is one', async () => {
    const server = await serve(() => json({ status: 'error', reason: 'order_not_found', status_code: 1201, data: {} }));
    const error = await failureOf(sampleClient(server.origin, {}, enveloped).call(getThing, input));
    expect(error).toMatchObject({ code: 1201, status: 200, retryable: false, attempts: 1 });
    expect((error as ApiError).message).toContain('order_not_found');
  });

  it.each([{}, { data: 1 }, { status: 'success' }, [], 'text', null])('is missed in %j', async (body) => {
    const server = await serve(() => json(body));
    const error = await failureOf(sampleClient(server.origin, {}, enveloped).call(getThing, input));
    expect(error).toBeInstanceOf(ResponseShapeError);
  });
});

describe('a reply', () => {
  const as = (type: string | undefined, body: string): Fault => ({
    kind: 'reply',
    headers: type === undefined ? {} : { 'content-type': type },
    body,
  });
  const csv: Operation<{ id: string }, string> = { ...thingFacts, kind: replyKind, accept: ['text/csv'] };

  it.each([
    ['application/json; charset=utf-8', '{"id":"ü"}'],
    ['text/plain', '{"id":"ü"}'],
    ['application/problem+json', '{"id":"ü"}'],
    ['text/html', '{"id":"ü"}'],
    [undefined, '{"id":"ü"}'],
  ])('of JSON may call itself %s', async (type, body) => {
    const server = await serve(() => as(type, body));
    const client = sampleClient(server.origin);
    expect(await client.call(getThing, input)).toEqual({ id: 'ü' });
    expect(await client.call({ ...getThing, kind: replyKind }, input)).toEqual({ id: 'ü' });
  });

  it('of text is text, and a page or JSON in its place is not', async () => {
    const server = await serve(
      (_arrival, number) =>
        [as('text/csv', 'a,b\n'), as('text/html', '<p>'), as('application/json', '{}')][number - 1] ??
        as('text/csv', ''),
    );
    const client = sampleClient(server.origin, { maxRetries: 0 });
    expect(await client.call(csv, input)).toBe('a,b\n');
    expect(await failureOf(client.call(csv, input))).toBeInstanceOf(ResponseParseError);
    expect(await failureOf(client.call(csv, input))).toBeInstanceOf(ResponseParseError);
  });

  it('of text is no text where it is a part that nobody asked for', async () => {
    const headers = { 'content-type': 'text/csv', 'content-range': 'bytes 0-3/8' };
    const server = await serve(() => ({ kind: 'reply', status: 206, headers, body: 'a,b\n' }));
    const client = sampleClient(server.origin, { maxRetries: 0 });
    const error = await failureOf(client.call(csv, input));
    expect(error).toBeInstanceOf(ResponseParseError);
    expect((error as ResponseParseError).message).toContain('206');
    expect(await client.call(csv, input, { headers: { Range: 'bytes=0-3' } })).toBe('a,b\n');
  });

  it('of bytes is bytes', async () => {
    const server = await serve(() => as('application/zip', 'PK'));
    const file: Operation<{ id: string }, Uint8Array> = {
      ...thingFacts,
      kind: replyKind,
      accept: ['application/octet-stream'],
    };
    expect(await sampleClient(server.origin).call(file, input)).toEqual(new Uint8Array([80, 75]));
  });

  it('with any success status is one; without declared content nothing is handed out', async () => {
    const server = await serve(() => json({ id: 'a' }, 202));
    expect(await sampleClient(server.origin).call(getThing, input)).toEqual({ id: 'a' });
    const { accept: _, ...silent } = getThing;
    expect(await sampleClient(server.origin).call(silent, input)).toBeUndefined();
  });

  it('may be empty where that is declared', async () => {
    const server = await serve(() => ({ kind: 'reply', status: 204 }));
    expect(await sampleClient(server.origin).call({ ...getThing, empty: true }, input)).toBeUndefined();
    expect(await failureOf(sampleClient(server.origin).call(getThing, input))).toBeInstanceOf(ResponseShapeError);
  });

  it('keeps the names that mean something to JavaScript', async () => {
    const server = await serve(() => as('application/json', '{"__proto__":{"admin":true},"constructor":1}'));
    const data: object = await sampleClient(server.origin).call(getThing, input);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('keeps the digits of ids', () => {
    const parse = exactIntegers('id', 'ids');
    const text =
      '{"id":9007199254740993,"n":9007199254740993,"ids":[1,12345678901234567890],"t":"\\"id\\":9007199254740993","id2":{"id" : 7}}';
    expect(parse(text)).toEqual({
      id: '9007199254740993',
      n: 9007199254740992,
      ids: [1, '12345678901234567890'],
      t: '"id":9007199254740993',
      id2: { id: 7 },
    });
  });

  it('with an error is of its operation', async () => {
    const server = await serve(() => json({ message: 'no' }, 404));
    const declared: Operation<{ id: string }, unknown, { 404: { message: string } }> = thingFacts;
    const error = await failureOf(sampleClient(server.origin).call(declared, input));
    if (!isErrorOf(declared, error)) throw new Error('it is');
    const { message }: { message: string } = error.body;
    expect([error.status, message]).toEqual([404, 'no']);
    expect(isErrorOf({ ...declared, id: 'other' }, error)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../templates/runtime/errors/api-error.js';
import type { CountersignError } from '../../../templates/runtime/errors/countersign-error.js';
import { ConnectionError } from '../../../templates/runtime/errors/connection-error.js';
import { OutcomeUnknownError } from '../../../templates/runtime/errors/outcome-unknown-error.js';
import { RateLimitError } from '../../../templates/runtime/errors/rate-limit-error.js';
import { RedirectError } from '../../../templates/runtime/errors/redirect-error.js';
import { ResponseParseError } from '../../../templates/runtime/errors/response-parse-error.js';
import { ResponseTooLargeError } from '../../../templates/runtime/errors/response-too-large-error.js';
import { TimeoutError } from '../../../templates/runtime/errors/timeout-error.js';
import { html, json } from '../../support/fault-server/fault.js';
import { gzipSync } from 'node:zlib';
import { createThing, failureOf, getThing, sampleClient } from './sample-api.js';
import { serve } from './serving.js';

const ok = json({ id: 'a' });
const input = { body: { size: 1 } };

describe('a safe operation', () => {
  it.each([
    ['500 without the form of the API', html(500)],
    ['502 with a page', html(502)],
    ['503 with JSON', json({ message: 'busy' }, 503)],
    ['522 with a page', html(522)],
    ['a reset', { kind: 'reset', process: false }],
    ['a truncated reply', { kind: 'truncated', body: '{"id":"a"' }],
    ['JSON that is cut off', { kind: 'reply', headers: { 'content-type': 'application/json' }, body: '{"id":' }],
    [
      'gzip that is cut off',
      {
        kind: 'reply',
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: gzipSync(JSON.stringify({ id: 'a'.repeat(5000) })).subarray(0, 40),
      },
    ],
  ] as const)('is sent again after %s, signed anew', async (_, fault) => {
    const server = await serve((_arrival, number) => (number < 3 ? fault : ok));
    const { data, response } = await sampleClient(server.origin).call(getThing, { id: 'a' }).withResponse();
    expect(data).toEqual({ id: 'a' });
    expect(response.attempts).toBe(3);
    expect(server.distinct('x-signature')).toBe(3);
  });

  it('gives up after two retries and says how often it tried', async () => {
    const server = await serve(() => html(502));
    const error = await failureOf(sampleClient(server.origin).call(getThing, { id: 'a' }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 502, attempts: 3, retryable: true, code: 'http_502' });
    expect(server.arrivals).toHaveLength(3);
  });

  it('is not sent again after a 500 that the API explains', async () => {
    const server = await serve(() => json({ message: 'Request validation failed: size' }, 500));
    const error = await failureOf(sampleClient(server.origin).call(getThing, { id: 'a' }));
    expect(error).toMatchObject({ status: 500, attempts: 1, retryable: false });
  });

  it('stops at the total deadline', async () => {
    const server = await serve(() => ({ kind: 'stall', where: 'headers' }));
    const startedAt = performance.now();
    const client = sampleClient(server.origin, { timeoutMs: 100, totalTimeoutMs: 150 });
    expect(await failureOf(client.call(getThing, { id: 'a' }))).toBeInstanceOf(TimeoutError);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

describe('a write', () => {
  it.each([
    ['a reset after it was processed', { kind: 'reset', process: true }],
    ['a reset before', { kind: 'reset', process: false }],
    ['a stall before the headers', { kind: 'stall', where: 'headers' }],
    ['a stall in the body', { kind: 'stall', where: 'body' }],
    ['a slow drip', { kind: 'drip', body: '{"id":"a"}', intervalMs: 100 }],
    ['a truncated reply', { kind: 'truncated', body: '{"id":"a"' }],
    ['text that does not parse', { kind: 'reply', headers: { 'content-type': 'application/json' }, body: '{"id"' }],
    ['an empty reply', { kind: 'reply', headers: { 'content-type': 'application/json' }, body: '' }],
    ['204 where content is declared', { kind: 'reply', status: 204 }],
    ['a page with status 200', html(200)],
    ['a page with status 502', html(502)],
    ['a gateway that had no answer', json({ code: 'no_answer', message: 'upstream' }, 502)],
    ['a gateway that had none in time', json({ message: 'Endpoint request timed out' }, 504)],
    ['an endless reply', { kind: 'endless' }],
  ] as const)('is never repeated after %s: the outcome is unknown', async (_, fault) => {
    const server = await serve(() => fault);
    const client = sampleClient(server.origin, { timeoutMs: 300, maxResponseBytes: 1_000_000 });
    const before = Date.now();
    const error = await failureOf(client.call(createThing, input));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ code: 'outcome_unknown', operationId: 'createThing', attempts: 1, retryable: false });
    expect((error as OutcomeUnknownError).sentAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(server.arrivals).toHaveLength(1);
  });

  it('knows the status of a reply that does not parse', async () => {
    const fault = {
      kind: 'reply',
      headers: { 'content-type': 'application/json', 'x-request-id': 'r1' },
      body: '{',
    } as const;
    const server = await serve(() => fault);
    const error = await failureOf(sampleClient(server.origin).call(createThing, input));
    expect(error).toMatchObject({ requestId: 'r1', response: { status: 200 } });
    expect((error as OutcomeUnknownError).cause).toBeInstanceOf(ResponseParseError);
  });

  it('is sent again after a refused connection, and that is no unknown outcome', async () => {
    const server = await serve(() => ok);
    await server.stop();
    const error = await failureOf(sampleClient(server.origin).call(createThing, input));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ reason: 'ECONNREFUSED', attempts: 3, mayHaveBeenProcessed: false, retryable: true });
  });

  it('is not sent again after 429 unless the spec says that it was rejected', async () => {
    const limited = json({ message: 'slow down' }, 429, { 'retry-after': '0' });
    const server = await serve((_arrival, number) => (number === 1 ? limited : ok));
    const error = await failureOf(sampleClient(server.origin).call(createThing, input));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryable: false, attempts: 1 });

    const other = await serve((_arrival, number) => (number === 1 ? limited : ok));
    const rejecting = { ...createThing, retry: { rejectedOn: [429] } };
    expect(await sampleClient(other.origin).call(rejecting, input)).toEqual({ id: 'a' });
    expect(other.effects).toHaveLength(1);
    expect(other.distinct('x-signature')).toBe(2);
  });

  it('hands on what the API says with a 400', async () => {
    const server = await serve(() => json({ code: 'E400-7', message: 'no such market' }, 400));
    const error = await failureOf(sampleClient(server.origin).call(createThing, input));
    expect(error).toMatchObject({ code: 'E400-7', status: 400, retryable: false, mayHaveBeenProcessed: false });
    expect((error as ApiError).message).toContain('no such market');
  });
});

describe('replies', () => {
  it.each([
    [301, 'answered'],
    [302, 'unknown'],
    [303, 'unknown'],
    [307, 'rejected'],
    [308, 'rejected'],
  ])('with status %i are not followed, and what became of a write is %s', async (status, outcome) => {
    const other = await serve(() => ok);
    const server = await serve(() => ({ kind: 'redirect', status, to: `${other.origin}/steal` }));
    const error = (await failureOf(sampleClient(server.origin).call(createThing, input))) as CountersignError;
    expect(error).toMatchObject({ outcome, response: { status }, attempts: 1 });
    expect(outcome === 'unknown' ? error.cause : error).toBeInstanceOf(RedirectError);
    expect(error).toBeInstanceOf(outcome === 'unknown' ? OutcomeUnknownError : RedirectError);
    expect(other.arrivals).toHaveLength(0);
  });

  it('that are too large are cut off while they arrive', async () => {
    const server = await serve(() => ({ kind: 'endless' }));
    const client = sampleClient(server.origin, { maxResponseBytes: 500_000 });
    expect(await failureOf(client.call(getThing, { id: 'a' }))).toBeInstanceOf(ResponseTooLargeError);
    expect(server.arrivals).toHaveLength(1);
  });

  it('are counted after decompression', async () => {
    const bomb = {
      kind: 'reply',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync('0'.repeat(2_000_000)),
    } as const;
    const server = await serve(() => bomb);
    const client = sampleClient(server.origin, { maxResponseBytes: 1_000_000 });
    expect(await failureOf(client.call(getThing, { id: 'a' }))).toBeInstanceOf(ResponseTooLargeError);
  });

  it('that are twice compressed do not parse', async () => {
    const body = gzipSync(gzipSync('{"id":"a"}'));
    const server = await serve(() => ({
      kind: 'reply',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body,
    }));
    const client = sampleClient(server.origin, { maxRetries: 0 });
    expect(await failureOf(client.call(getThing, { id: 'a' }))).toBeInstanceOf(ResponseParseError);
  });

  it('with corrupt gzip are a broken connection, not a raw error', async () => {
    const server = await serve(() => ({
      kind: 'reply',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: 'not gzip',
    }));
    const client = sampleClient(server.origin, { maxRetries: 0 });
    expect(await failureOf(client.call(getThing, { id: 'a' }))).toBeInstanceOf(ConnectionError);
  });
});

it('a status that says nothing of a write is no proof that it was refused', async () => {
  const server = await serve(() => ({ kind: 'reply', status: 304 }));
  const error = await failureOf(sampleClient(server.origin).call(createThing, input));
  expect(error).toMatchObject({ status: 304, outcome: 'answered', mayHaveBeenProcessed: true, attempts: 1 });
});

import { describe, expect, it } from 'vitest';
import type { ClientEvent } from '../../../templates/runtime/events.js';
import { html, json, type Fault } from '../../support/fault-server/fault.js';
import { createThing, failureOf, sampleClient, secret } from './sample-api.js';
import { serve } from './serving.js';

/** Has its effect; nobody is told. */
const processed: Fault = { kind: 'reset', process: true };
const input = { body: { size: 1 } };
const repeatable = { ...createThing, retry: { safe: true, rejectedOn: [429] } };
const doubtful = { outcome: 'unknown', mayHaveBeenProcessed: true };
const certain = { outcome: 'rejected', mayHaveBeenProcessed: false };

describe('after an attempt that may have been processed, a write that may be repeated does not say that nothing happened', () => {
  it('when the connection is refused', async () => {
    const server = await serve(() => processed);
    let stopped: Promise<void> | undefined;
    const onEvent = ({ kind }: ClientEvent): void => {
      if (kind === 'retry') stopped ??= server.stop();
    };
    const error = await failureOf(sampleClient(server.origin, { onEvent }).call(repeatable, input));
    await stopped;
    expect(error).toMatchObject({ ...doubtful, reason: 'ECONNREFUSED', attempts: 3, retryable: true });
    expect(server.effects).toHaveLength(1);
  });

  it.each([
    ['the API refuses it', json({ code: 'exists' }, 409), { status: 409 }],
    ['it is redirected', { kind: 'redirect', status: 307, to: 'https://api.example.test/' }, { name: 'RedirectError' }],
    ['the limit is used up', json({}, 429, { 'retry-after': '3600' }), { name: 'RateLimitError', retryable: true }],
  ] as const)('when %s', async (_, fault, facts) => {
    const server = await serve((_arrival, number) => (number === 1 ? processed : fault));
    const error = await failureOf(sampleClient(server.origin).call(repeatable, input));
    expect(error).toMatchObject({ ...doubtful, ...facts, attempts: 2 });
  });

  it('when a page says 502, and then the API refuses it', async () => {
    const server = await serve((_arrival, number) => (number === 1 ? html(502) : json({ code: 'exists' }, 409)));
    expect(await failureOf(sampleClient(server.origin).call(repeatable, input))).toMatchObject(doubtful);
  });

  it('when it is aborted before the next one', async () => {
    const server = await serve(() => processed);
    const abort = new AbortController();
    const client = sampleClient(server.origin, { onEvent: ({ kind }) => kind === 'retry' && abort.abort() });
    const error = await failureOf(client.call(repeatable, input, { signal: abort.signal }));
    expect(error).toMatchObject({ ...doubtful, name: 'AbortedError', attempts: 1 });
  });

  it('when there are no credentials for the next one', async () => {
    const server = await serve(() => processed);
    let asked = 0;
    const key = (): { apiKey: string; apiSecret: string } => {
      asked += 1;
      if (asked > 1) throw new Error('the vault is closed');
      return { apiKey: 'public-key', apiSecret: secret };
    };
    const error = await failureOf(sampleClient(server.origin, { auth: { key } }).call(repeatable, input));
    expect(error).toMatchObject({ ...doubtful, name: 'CredentialsError', attempts: 1 });
  });
});

describe('it says so', () => {
  it('after attempts of which each was rejected', async () => {
    const limited = json({}, 429, { 'retry-after': '0' });
    const server = await serve((_arrival, number) => (number === 1 ? limited : json({ code: 'no' }, 400)));
    const error = await failureOf(sampleClient(server.origin).call(repeatable, input));
    expect(error).toMatchObject({ ...certain, attempts: 2, status: 400 });
  });
});

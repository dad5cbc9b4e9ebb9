import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { AbortedError } from '../../../templates/runtime/errors/aborted-error.js';
import { CountersignError } from '../../../templates/runtime/errors/countersign-error.js';
import { OutcomeUnknownError } from '../../../templates/runtime/errors/outcome-unknown-error.js';
import { json } from '../../support/fault-server/fault.js';
import { createThing, failureOf, getThing, sampleClient, secret } from './sample-api.js';
import { serve } from './serving.js';

const ok = json({ id: 'a' });
const input = { id: 'a' };

describe('a signal', () => {
  it('that was aborted before sends nothing', async () => {
    const server = await serve(() => ok);
    const call = sampleClient(server.origin).call(createThing, { body: { size: 1 } }, { signal: AbortSignal.abort() });
    expect(await failureOf(call)).toMatchObject({ code: 'aborted', attempts: 0, mayHaveBeenProcessed: false });
    expect(server.arrivals).toHaveLength(0);
  });

  it('ends the wait for credentials', async () => {
    const client = sampleClient('http://127.0.0.1:1', { auth: { key: () => new Promise(() => undefined) } });
    expect(await failureOf(client.call(getThing, input, { signal: AbortSignal.timeout(20) }))).toBeInstanceOf(
      AbortedError,
    );
  });

  it('ends the wait between attempts', async () => {
    const server = await serve(() => json({}, 503, { 'retry-after': '30' }));
    const call = sampleClient(server.origin).call(getThing, input, { signal: AbortSignal.timeout(100) });
    expect(await failureOf(call)).toMatchObject({ code: 'aborted', attempts: 1 });
  });

  it.each(['headers', 'body'] as const)('ends a reply that stalls in its %s', async (where) => {
    const server = await serve(() => ({ kind: 'stall', where }));
    const client = sampleClient(server.origin);
    expect(await failureOf(client.call(getThing, input, { signal: AbortSignal.timeout(50) }))).toBeInstanceOf(
      AbortedError,
    );
    const write = client.call(createThing, { body: { size: 1 } }, { signal: AbortSignal.timeout(50) });
    const error = await failureOf(write);
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect((error as OutcomeUnknownError).cause).toBeInstanceOf(AbortedError);
  });

  it('works with a fetch that does not heed it', async () => {
    const client = sampleClient('http://127.0.0.1:1', { fetch: () => new Promise(() => undefined) });
    expect(await failureOf(client.call(getThing, input, { signal: AbortSignal.timeout(20) }))).toBeInstanceOf(
      AbortedError,
    );
  });

  it('keeps no listener and no timer when the call is over', async () => {
    const server = await serve((_arrival, number) => (number === 1 ? json({}, 503) : ok));
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await sampleClient(server.origin, { rateLimit: { requests: 1, windowMs: 50 } }).call(getThing, input, { signal });
    expect(removed.mock.calls.length).toBeGreaterThanOrEqual(added.mock.calls.length);
    expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length).toBeLessThan(3);
  });

  it('leaves nothing on a signal that 10,000 calls share', async () => {
    const { signal } = new AbortController();
    const client = sampleClient('http://127.0.0.1:1', {
      fetch: () => Promise.resolve(Response.json({ id: 'a' })),
      rateLimit: { requests: 100, windowMs: 1, maxQueued: 1_000 },
    });
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(Array.from({ length: 500 }, () => client.call(getThing, input, { signal })));
    }
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length).toBeLessThan(3);
  });

  it('ends one call and none that came before or comes after it', async () => {
    const seen: AbortSignal[] = [];
    const client = sampleClient('http://127.0.0.1:1', {
      fetch: (url, { signal }) => {
        if (signal) seen.push(signal);
        return url.includes('stall') ? new Promise(() => undefined) : Promise.resolve(Response.json({ id: 'a' }));
      },
    });
    const waiting = client.call(getThing, { id: 'stall' });
    for (let count = 0; count < 120; count += 1) await client.call(getThing, input);
    const stalled = client.call(getThing, { id: 'stall' }, { signal: AbortSignal.timeout(20) });
    expect(await failureOf(stalled)).toBeInstanceOf(AbortedError);
    await client.call(getThing, input);
    expect(seen[0]?.aborted).toBe(false);
    expect(seen.slice(1).indexOf(seen[0] ?? new AbortController().signal)).toBe(-1);
    expect(seen.at(-1)?.aborted).toBe(false);
    expect(seen.at(-1)).not.toBe(seen.at(-2));
    // A signal serves some calls one after the other, and never two at a time.
    expect(new Set(seen.slice(1, 121)).size).toBeLessThan(10);
    waiting.catch(() => undefined);
  });

  it.each(['get', 'post'])('of what is no reply at all is a typed error: %s', async (kind) => {
    const replies = [null, 'text', {}, { status: 200, headers: {} }, { status: 500, headers: { a: 1 } }] as unknown[];
    for (const reply of replies) {
      const fetch = (): Promise<Response> => Promise.resolve(reply as Response);
      const client = sampleClient('http://127.0.0.1:1', { fetch, maxRetries: 0 });
      const call = kind === 'get' ? client.call(getThing, input) : client.call(createThing, { body: { size: 1 } });
      const error = await failureOf(call);
      expect(error, JSON.stringify(reply)).toBeInstanceOf(CountersignError);
      expect(error, JSON.stringify(reply)).toMatchObject({ outcome: 'unknown', attempts: 1 });
    }
  });

  it('does not show the secret', async () => {
    const client = sampleClient('http://127.0.0.1:1', {
      fetch: () => Promise.reject(new TypeError(secret)),
      maxRetries: 0,
    });
    expect(String(await failureOf(client.call(getThing, input)))).not.toContain(secret);
  });
});

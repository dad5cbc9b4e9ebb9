import { getEventListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { CallOptions, Client } from '../../../templates/runtime/client.js';
import { CountersignError } from '../../../templates/runtime/errors/countersign-error.js';
import { json, type Fault } from '../../support/fault-server/fault.js';
import type { Arrival } from '../../support/fault-server/arrival.js';
import { getThing, sampleClient, secret, type Thing } from './sample-api.js';
import { serve } from './serving.js';

/** The same each time, and spread evenly (Mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Each reply has the id that was asked for, sooner or later, after one failure or never. */
function answer({ target }: Arrival, isFirst: boolean): Fault {
  const id = target.replace(/.*\//, '');
  const ok = json({ id });
  switch (id.replace(/\d+/, '')) {
    case 'slow':
      return { kind: 'drip', body: JSON.stringify({ id }), intervalMs: 3 };
    case 'busy':
      return isFirst ? json({}, 503, { 'retry-after': '0' }) : ok;
    case 'reset':
      return isFirst ? { kind: 'reset', process: true } : ok;
    case 'silent':
      return { kind: 'stall', where: 'headers' };
    case 'stuck':
      return { kind: 'stall', where: 'body' };
    default:
      return ok;
  }
}

it.each([1, 2])(
  '1,000 calls end once, each with its own reply, error or time, and leave nothing: %i',
  async (seed) => {
    const random = randomFrom(seed);
    const pick = <T>(...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
    const seen = new Set<string>();
    const server = await serve((arrival) => {
      const isFirst = !seen.has(arrival.target);
      seen.add(arrival.target);
      return answer(arrival, isFirst);
    });
    const client = sampleClient(server.origin);
    const asked = async (): Promise<object> => {
      await wait(random() * 10);
      return { apiKey: 'public', apiSecret: secret };
    };
    const deaf: typeof fetch = (url, init) => fetch(url, { ...init, signal: null });
    const clients: readonly Client[] = [
      client,
      client.with({ auth: { key: asked } }),
      client.with({ fetch: deaf }),
      client.with({ rateLimit: { requests: 50, windowMs: 20 } }),
    ];
    const shared = Array.from({ length: 3 }, () => new AbortController());
    const wrong: unknown[] = [];
    let settled = 0;

    const one = async (index: number): Promise<void> => {
      const kind = pick('ok', 'ok', 'ok', 'slow', 'busy', 'reset', 'silent', 'stuck');
      const isEndless = kind === 'silent' || kind === 'stuck';
      const timeoutMs = isEndless ? pick(10, 50, 200) : pick(5, 20_000, 20_000, 20_000);
      const own = pick(undefined, undefined, new AbortController());
      const { signal } = own ?? pick(...shared);
      const options: CallOptions = { signal, timeoutMs, maxRetries: isEndless ? 0 : 2 };
      const id = `${kind}${String(index)}`;
      const startedAt = performance.now();
      const call: Promise<Thing> = pick(...clients).call(getThing, { id }, options);
      if (own !== undefined) setTimeout(() => own.abort(), pick(0, 1, 10, 100, 1_000)).unref();
      await call.then(
        (thing) => thing.id === id || wrong.push(`${id} has the reply of ${thing.id}`),
        (error: unknown) => {
          const waitedMs = performance.now() - startedAt;
          if (!(error instanceof CountersignError)) wrong.push(error);
          else if (error.code === 'aborted' && !signal.aborted) wrong.push(`${id} was not aborted`);
          // A call is timed by `setTimeout`, which may be a millisecond early.
          else if (error.code === 'timeout' && waitedMs < timeoutMs - 2) wrong.push(`${id}: ${String(waitedMs)} ms`);
          else if (!['aborted', 'timeout', 'connection_failed', 'http_503'].includes(String(error.code)))
            wrong.push(error);
        },
      );
      settled += 1;
    };

    const note = (reason: unknown): void => void wrong.push(reason);
    process.on('unhandledRejection', note).on('warning', note);
    const calls: Promise<void>[] = [];
    for (let index = 0; index < 1_000; index += 1) {
      calls.push(one(index));
      if (index % 25 === 24) await wait(5);
      if (index === 500) shared[0]?.abort();
    }
    await Promise.all(calls);
    await wait(100);
    process.off('unhandledRejection', note).off('warning', note);

    expect(wrong).toEqual([]);
    expect(settled).toBe(1_000);
    expect(shared.flatMap(({ signal }) => getEventListeners(signal, 'abort'))).toEqual([]);
    // Vitest's own; a timer of the runtime that a process would wait for would be there as well.
    expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length).toBeLessThan(3);
    expect(await client.call(getThing, { id: 'ok' })).toEqual({ id: 'ok' });
  },
  30_000,
);

import { describe, expect, it } from 'vitest';
import { CountersignError } from '../../../templates/runtime/errors/countersign-error.js';
import { html, json, type Fault } from '../../support/fault-server/fault.js';
import { createThing, getThing, sampleClient } from './sample-api.js';
import { serve } from './serving.js';

/** A fixed sequence that looks random: the same faults each time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const faults: readonly Fault[] = [
  html(502),
  html(500),
  json({ message: 'busy' }, 503, { 'retry-after': '0' }),
  json({ message: 'slow' }, 429, { 'retry-after': '0' }),
  json({ message: 'Request validation failed' }, 500),
  json({ code: 'E403-1', message: 'no' }, 403),
  { kind: 'reset', process: true },
  { kind: 'reset', process: false },
  { kind: 'stall', where: 'headers' },
  { kind: 'stall', where: 'body' },
  { kind: 'truncated', body: '{"id":' },
  { kind: 'drip', body: '{"id":"a"}', intervalMs: 200 },
  { kind: 'endless' },
  { kind: 'redirect', status: 307, to: 'http://127.0.0.1:1/' },
  { kind: 'reply', headers: { 'content-type': 'application/json' }, body: '{' },
  html(200),
];

/** Of as many as there are at once below, on connections that are made, with the machine as it is. Milliseconds. */
async function timeOfManyCalls(): Promise<number> {
  const { origin } = await serve(() => json({ id: 'a' }));
  const client = sampleClient(origin);
  let start = 0;
  for (let round = 0; round < 2; round += 1) {
    start = performance.now();
    await Promise.all(Array.from({ length: 100 }, () => client.call(getThing, { id: 'a' })));
  }
  return performance.now() - start;
}

describe('1,000 mixed faults under concurrency', () => {
  it('settle, and nothing is done twice', { timeout: 300_000 }, async () => {
    const random = sequence(7);
    const server = await serve(() =>
      random() < 0.4 ? json({ id: 'a' }) : (faults[Math.floor(random() * faults.length)] ?? html(500)),
    );
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    const timeoutMs = Math.min(Math.max(400, 3 * (await timeOfManyCalls())), 2_000);
    const client = sampleClient(server.origin, { timeoutMs, maxResponseBytes: 200_000 });
    const rejecting = { ...createThing, retry: { rejectedOn: [429] } };
    const one = (index: number): PromiseLike<unknown> => {
      const signal = index % 10 === 0 ? AbortSignal.timeout(50 + (index % 300)) : undefined;
      return index % 2 === 0
        ? client.call(getThing, { id: `n${String(index)}` }, { signal })
        : client.call(index % 3 === 0 ? rejecting : createThing, { body: { size: index } }, { signal });
    };
    const results: PromiseSettledResult<unknown>[] = [];
    for (let start = 0; start < 1_000; start += 100) {
      const calls = Array.from({ length: 100 }, (_, offset) => one(start + offset));
      results.push(...(await Promise.allSettled(calls)));
    }
    expect(results).toHaveLength(1_000);
    const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(errors.filter((error) => !(error instanceof CountersignError))).toEqual([]);
    expect(new Set(errors.map((error) => (error as CountersignError).code)).size).toBeGreaterThan(5);

    const writes = server.effects.filter((body) => body !== '');
    expect(new Set(writes).size).toBe(writes.length);
    // A signature is never used twice, and a write is sent again only after a 429 of an operation that says so.
    expect(server.distinct('x-signature')).toBe(server.arrivals.length);
    const plain = server.arrivals.filter(
      ({ body }) => body !== '' && (JSON.parse(body) as { size: number }).size % 3 !== 0,
    );
    expect(new Set(plain.map(({ body }) => body)).size).toBe(plain.length);

    await new Promise((resolve) => setTimeout(resolve, 300));
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
    expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length).toBeLessThan(10);
  });
});

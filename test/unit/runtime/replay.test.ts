import { expect, it } from 'vitest';
import { freshMilliseconds } from '../../../templates/runtime/signing/nonce.js';
import type { SecurityScheme } from '../../../templates/runtime/security-scheme.js';
import { html, json, type Fault } from '../../support/fault-server/fault.js';
import { refusingReplays } from '../../support/fault-server/refusing-replays.js';
import { getThing, sampleClient, type KeyCredentials } from './sample-api.js';
import { serve } from './serving.js';

/** Its number is the clock's, and never one twice. */
const numbered: SecurityScheme<KeyCredentials> = {
  name: 'key',
  credentials: { apiKey: {}, apiSecret: { secret: true } },
  sign: (_request, { apiKey }, { now, fresh }) => ({
    headers: { 'x-key': apiKey, 'x-time': String(now.unixMilliseconds), 'x-nonce': String(freshMilliseconds(fresh)) },
  }),
};
const operation = { ...getThing, security: [{ key: numbered }] };
const ok = json({ id: 'a' });

it('a server that refuses a number it has seen refuses none of 300 calls with their retries', async () => {
  const faults: readonly Fault[] = [ok, html(503), ok, { kind: 'reset', process: true }, json({}, 429)];
  const server = await serve(refusingReplays('x-nonce', (_arrival, number) => faults[number % faults.length] ?? ok));
  const client = sampleClient(server.origin, { maxRetries: 8, totalTimeoutMs: 50_000 });
  const calls = Array.from({ length: 300 }, () => client.call(operation, { id: 'a' }));
  const results = await Promise.allSettled(calls);
  expect(server.distinct('x-nonce')).toBe(server.arrivals.length);
  expect(server.arrivals.length).toBeGreaterThan(350);
  expect(results.filter((result) => result.status === 'rejected' && String(result.reason).includes('401'))).toEqual([]);
});

it('each attempt reads the clock again', async () => {
  let now = 1_000_000;
  const server = await serve((_arrival, number) => (number < 3 ? json({}, 503, { 'retry-after': '0' }) : ok));
  const client = sampleClient(server.origin, { clock: () => (now += 1_000) });
  await client.call(operation, { id: 'a' });
  const times = server.arrivals.map(({ headers }) => Number(headers['x-time']));
  expect(times).toHaveLength(3);
  expect(new Set(times).size).toBe(3);
  expect([...times].sort((a, b) => a - b)).toEqual(times);
});

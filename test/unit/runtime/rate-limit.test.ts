import { describe, expect, it } from 'vitest';
import { RateLimitError } from '../../../templates/runtime/errors/rate-limit-error.js';
import type { Api } from '../../../templates/runtime/operation.js';
import { rateLimitHeaders } from '../../../templates/runtime/rate-limit-headers.js';
import { json } from '../../support/fault-server/fault.js';
import { failureOf, getThing, sampleApi, sampleClient } from './sample-api.js';
import { serve } from './serving.js';

const ok = json({ id: 'a' });
const input = { id: 'a' };
const headers = rateLimitHeaders({ limit: 'x-limit', remaining: 'x-remaining', reset: 'x-reset' });

function limitedApi(requests: number, windowMs: number): Api {
  return { ...sampleApi, rateLimit: { requests, windowMs, headers } };
}

describe('after a 429', () => {
  it.each([
    ['seconds', { 'retry-after': '1' }],
    ['seconds with a fraction', { 'retry-after': '0.96' }],
    [
      'a date against the server’s own',
      { 'retry-after': 'Wed, 01 Jan 2020 00:00:01 GMT', date: 'Wed, 01 Jan 2020 00:00:00 GMT' },
    ],
    [
      'a date in an older form',
      { 'retry-after': 'Wednesday, 01-Jan-20 00:00:01 GMT', date: 'Wednesday, 01-Jan-20 00:00:00 GMT' },
    ],
    ['a reset header', { 'x-reset': '1577836801', date: 'Wed, 01 Jan 2020 00:00:00 GMT' }],
  ])('waits as %s say', async (_, hint) => {
    const server = await serve((_arrival, number) => (number === 1 ? json({}, 429, hint) : ok));
    await sampleClient(server.origin, {}, limitedApi(100, 60_000)).call(getThing, input);
    const [first, second] = server.arrivals;
    const waited = (second?.at ?? 0) - (first?.at ?? 0);
    expect(waited).toBeGreaterThanOrEqual(950);
    expect(waited).toBeLessThan(2_500);
  });

  it.each([
    {},
    { 'retry-after': 'soon' },
    { 'retry-after': '-5' },
    { 'retry-after': '9'.repeat(40) },
    { 'x-reset': 'NaN' },
  ])('takes garbage for no hint: %j', async (hint) => {
    const server = await serve((_arrival, number) => (number === 1 ? json({}, 429, hint) : ok));
    expect(await sampleClient(server.origin).call(getThing, input)).toEqual({ id: 'a' });
  });

  it('throws at once where the wait is longer than the cap, and refuses what comes next', async () => {
    const server = await serve(() => json({}, 429, { 'retry-after': '3000' }));
    const client = sampleClient(server.origin);
    const startedAt = Date.now();
    const error = await failureOf(client.call(getThing, input));
    expect(error).toBeInstanceOf(RateLimitError);
    expect((error as RateLimitError).resetAt.getTime() - startedAt).toBeGreaterThan(2_990_000);
    expect(await failureOf(client.call(getThing, input))).toMatchObject({ code: 'rate_limited', attempts: 0 });
    expect(server.arrivals).toHaveLength(1);
    expect(Date.now() - startedAt).toBeLessThan(1_000);
  });

  it('all calls of the credential wait, those of another do not', async () => {
    const server = await serve((_arrival, number) => (number === 1 ? json({}, 429, { 'retry-after': '1' }) : ok));
    const client = sampleClient(server.origin);
    const other = client.with({ auth: { key: { apiKey: 'other', apiSecret: 'other-secret' } } });
    const first = client.call(getThing, input);
    while (server.arrivals.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await Promise.all([
      first,
      client.call(getThing, input),
      client.with({}).call(getThing, input),
      other.call(getThing, input),
    ]);
    const at = server.arrivals.map(
      (arrival) => [arrival.headers['x-key'], arrival.at - (server.arrivals[0]?.at ?? 0)] as const,
    );
    expect(at.filter(([, ms]) => ms > 900).map(([name]) => name)).toEqual(['public-key', 'public-key', 'public-key']);
    expect(at.filter(([name, ms]) => name === 'other' && ms < 500)).toHaveLength(1);
  });
});

describe('the limiter', () => {
  it('lets no more start in a window than it allows, in the order they came', async () => {
    const server = await serve(() => ok);
    // Not where they arrive: on a busy machine, what starts at one time arrives at another.
    const starts: number[] = [];
    const timed: typeof fetch = (url, init) => {
      starts.push(performance.now());
      return fetch(url, init);
    };
    const client = sampleClient(server.origin, { fetch: timed }, limitedApi(3, 400));
    // Not from the first start, which may be sent some time after it was counted.
    const before = performance.now();
    const calls = Array.from({ length: 7 }, (_, index) => client.call(getThing, { id: `n${String(index)}` }));
    await Promise.all(calls);
    expect((starts[3] ?? 0) - before).toBeGreaterThanOrEqual(399);
    expect((starts[6] ?? 0) - before).toBeGreaterThanOrEqual(799);
    expect(server.arrivals.slice(6)[0]?.target).toBe('/v2/things/n6');
  });

  it('is off for advice, on where asked, and off where asked', async () => {
    const server = await serve(() => ok);
    const api: Api = { ...sampleApi, rateLimit: { requests: 1, windowMs: 60_000, advisory: true } };
    const strict: Api = { ...sampleApi, rateLimit: { requests: 1, windowMs: 90_000 } };
    const twice = async (client: ReturnType<typeof sampleClient>): Promise<unknown> =>
      Promise.all([client.call(getThing, input), client.call(getThing, input)]);
    await twice(sampleClient(server.origin, {}, api));
    await twice(sampleClient(server.origin, { rateLimit: false }, strict));
    expect(await failureOf(twice(sampleClient(server.origin, { rateLimit: true, maxWaitMs: 10 }, api)))).toBeInstanceOf(
      RateLimitError,
    );
    expect(await failureOf(twice(sampleClient(server.origin, {}, strict)))).toMatchObject({ code: 'rate_limited' });
    await twice(sampleClient(server.origin, { rateLimit: { requests: 2, windowMs: 1000 } }, strict));
  });

  it('has a bounded queue, which callers leave when they abort', async () => {
    const server = await serve(() => ok);
    const client = sampleClient(server.origin, { rateLimit: { requests: 1, windowMs: 300, maxQueued: 2 } });
    const controller = new AbortController();
    const first = client.call(getThing, { id: 'first' });
    const leaving = client.call(getThing, { id: 'leaving' }, { signal: controller.signal });
    const staying = client.call(getThing, { id: 'staying' });
    expect(await failureOf(client.call(getThing, { id: 'refused' }))).toBeInstanceOf(RateLimitError);
    controller.abort();
    expect(await failureOf(leaving)).toMatchObject({ code: 'aborted', attempts: 0, mayHaveBeenProcessed: false });
    await Promise.all([first, staying]);
    const [one, two] = server.arrivals;
    expect(two?.target).toBe('/v2/things/staying');
    expect((two?.at ?? 0) - (one?.at ?? 0)).toBeLessThan(590);
  });

  it('waits when the reply says that nothing remains', async () => {
    const server = await serve((_arrival, number) => {
      const reset = { date: 'Wed, 01 Jan 2020 00:00:00 GMT', 'x-reset': '1577836801', 'x-limit': '10' };
      return json({ id: 'a' }, 200, { ...reset, 'x-remaining': number === 1 ? '0' : '9' });
    });
    const client = sampleClient(server.origin, {}, limitedApi(10, 5_000));
    const { response } = await client.call(getThing, input).withResponse();
    expect(response.rateLimit).toEqual({ limit: 10, remaining: 0, resetAt: new Date('2020-01-01T00:00:01Z') });
    await client.call(getThing, input);
    expect((server.arrivals[1]?.at ?? 0) - (server.arrivals[0]?.at ?? 0)).toBeGreaterThan(950);
  });

  it('resets when it would by the clock of the reply, however late somebody asks', async () => {
    let now = 1_000_000;
    const reply = { headers: { 'content-type': 'application/json', 'x-reset': '5' } };
    const reset = rateLimitHeaders({ reset: 'x-reset', resetUnit: 'seconds' });
    const api: Api = { ...sampleApi, rateLimit: { requests: 10, windowMs: 5_000, headers: reset } };
    const fetch = () => Promise.resolve(new Response('{"id":"a"}', reply));
    const call = sampleClient('http://127.0.0.1:1', { fetch, clock: () => now }, api).call(getThing, input);
    await call;
    now += 60_000;
    const { response } = await call.withResponse();
    expect(response.rateLimit?.resetAt).toEqual(new Date(1_005_000));
  });
});

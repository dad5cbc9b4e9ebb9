import { describe, expect, it } from 'vitest';
import { json } from '../../support/fault-server/fault.js';
import type { Script } from '../../support/fault-server/fault-server.js';
import { createThing, failureOf, getThing, sampleClient } from './sample-api.js';
import { serve } from './serving.js';

/** Refuses a time that is more than 10 s from its own, which is ahead. */
function strict(aheadMs: number): Script {
  return ({ headers }) => {
    const now = Date.now() + aheadMs;
    const date = { date: new Date(now).toUTCString() };
    const isRight = Math.abs(Number(headers['x-time']) - now) < 10_000;
    return isRight ? json({ id: 'a' }, 200, date) : json({ message: 'expired' }, 401, date);
  };
}

describe('a clock that is off', () => {
  it.each([90_000, -3_600_000])('by %i ms is corrected after a 401, for all later calls', async (aheadMs) => {
    const server = await serve(strict(aheadMs));
    const client = sampleClient(server.origin);
    await client.call(createThing, { body: { size: 1 } });
    expect(Math.abs(client.clockOffset - aheadMs)).toBeLessThan(1_500);
    await client.with({}).call(getThing, { id: 'a' });
    expect(server.arrivals).toHaveLength(3);
    expect(server.effects).toHaveLength(2);
  });

  it('is tried once only, and the correction is taken back where it does not help', async () => {
    const date = new Date(Date.now() + 120_000).toUTCString();
    const server = await serve(() => json({ message: 'wrong key' }, 401, { date }));
    const client = sampleClient(server.origin);
    const error = await failureOf(client.call(getThing, { id: 'a' }));
    expect(error).toMatchObject({ status: 401, attempts: 2 });
    expect(client.clockOffset).toBe(0);
  });

  it('within the tolerance is no reason to try again', async () => {
    const date = new Date(Date.now() + 5_000).toUTCString();
    const server = await serve(() => json({ message: 'wrong key' }, 401, { date }));
    expect(await failureOf(sampleClient(server.origin).call(getThing, { id: 'a' }))).toMatchObject({ attempts: 1 });
  });

  it('is corrected once by many calls at a time', async () => {
    const server = await serve(strict(90_000));
    const client = sampleClient(server.origin);
    await Promise.all(Array.from({ length: 20 }, () => client.call(getThing, { id: 'a' })));
    expect(Math.abs(client.clockOffset - 90_000)).toBeLessThan(1_500);
  });
});

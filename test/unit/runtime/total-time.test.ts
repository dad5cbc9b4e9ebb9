import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLimiter } from '../../../templates/runtime/rate-limiter.js';
import { createThing, failureOf, getThing, sampleClient } from './sample-api.js';

afterEach(() => {
  vi.useRealTimers();
});

describe('a call whose time is over', () => {
  it('is not sent: a write that waited too long has a known outcome', async () => {
    const sent: string[] = [];
    const client = sampleClient('http://127.0.0.1:1', {
      fetch: (url) => {
        sent.push(url);
        return Promise.resolve(Response.json({ id: 'a' }));
      },
      rateLimit: { requests: 1, windowMs: 1_000 },
    });
    await client.call(getThing, { id: 'a' });
    const write = client.call(createThing, { body: { size: 1 } }, { totalTimeoutMs: 1_050 });
    const error = failureOf(write);
    const startedAt = performance.now();
    // Something else keeps the process busy.
    while (performance.now() < startedAt + 1_100);
    expect(await error).toMatchObject({
      code: 'timeout',
      attempts: 0,
      outcome: 'rejected',
      mayHaveBeenProcessed: false,
    });
    expect(sent).toHaveLength(1);
  });

  it('waits no longer for pauses that are added to one another', async () => {
    vi.useFakeTimers();
    const limiter = createLimiter(undefined);
    limiter.pause(60);
    const turn = limiter.enter({
      signal: undefined,
      maxWaitMs: 100,
      refused: (waitMs) => new Error(`refused: ${String(waitMs)}`),
      aborted: () => new Error('aborted'),
    });
    const error = failureOf(turn ?? Promise.resolve());
    vi.advanceTimersByTime(40);
    limiter.pause(80);
    expect(String(await error)).toBe('Error: refused: 80');
  });
});

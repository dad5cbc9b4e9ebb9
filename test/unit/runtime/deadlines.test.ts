import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Deadline, Deadlines } from '../../../templates/runtime/deadlines.js';
import { createDeadlines as ofNode } from '../../../templates/runtime/network/node.js';
import { createDeadlines as ofWeb } from '../../../templates/runtime/network/web.js';

function begin(deadlines: Deadlines, timeoutMs: number, expire: () => void = () => undefined): Deadline {
  const deadline = { at: 0, older: undefined, newer: undefined, expire };
  deadlines.start(deadline, timeoutMs);
  return deadline;
}

describe('deadlines on one timer', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('come in the order of their times, whatever the order of their beginning', () => {
    const deadlines = ofNode();
    const expired: number[] = [];
    for (const waitMs of [300, 100, 200, 100]) {
      const deadline = begin(deadlines, waitMs, () => {
        expired.push(waitMs);
        deadlines.end(deadline);
      });
    }
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(99);
    expect(expired).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(expired).toEqual([100, 100]);
    vi.advanceTimersByTime(200);
    expect(expired).toEqual([100, 100, 200, 300]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('come at once for all whose time it is, and leave nothing that holds the others', () => {
    const deadlines = ofNode();
    const expired: number[] = [];
    const all = [1, 2, 3].map((name) => {
      const deadline = begin(deadlines, 100, () => {
        deadlines.end(deadline);
        expired.push(name);
      });
      return deadline;
    });
    vi.advanceTimersByTime(100);
    expect(expired.sort()).toEqual([1, 2, 3]);
    expect(all.map(({ older, newer }) => [older, newer])).toEqual(all.map(() => [undefined, undefined]));
  });

  it('do not come for what has ended, be it first, last or between', () => {
    const deadlines = ofNode();
    const expired: string[] = [];
    const [first, between, last, other] = ['first', 'between', 'last', 'other'].map((name, at) =>
      begin(deadlines, 100 + at, () => expired.push(name)),
    );
    for (const each of [between, first, last]) if (each !== undefined) deadlines.end(each);
    vi.advanceTimersByTime(1_000);
    expect(expired).toEqual(['other']);
    expect(other).toBeDefined();
  });

  it('come for all others, too, where one that comes ends them', () => {
    const deadlines = ofNode();
    const expired: string[] = [];
    const [, last] = ['first', 'last'].map((name, at) => begin(deadlines, 100 + 900 * at, () => expired.push(name)));
    const between = begin(deadlines, 100, () => expired.push('between'));
    begin(deadlines, 100, () => {
      expired.push('newest');
      deadlines.end(between);
    });
    vi.advanceTimersByTime(100);
    expect(expired).toContain('newest');
    expect(expired).toContain('first');
    vi.advanceTimersByTime(900);
    expect(expired).toContain('last');
    expect(last).toBeDefined();
  });

  it('come in time where one that comes begins another', () => {
    const deadlines = ofNode();
    const expire = vi.fn();
    begin(deadlines, 10_000);
    const first = begin(deadlines, 100, () => {
      deadlines.end(first);
      begin(deadlines, 50, expire);
    });
    vi.advanceTimersByTime(150);
    expect(expire).toHaveBeenCalledOnce();
  });

  it('are no earlier for the many that came before, where each timer is early', () => {
    const { setTimeout: start } = globalThis;
    vi.stubGlobal('setTimeout', (react: () => void, waitMs: number) =>
      start(react, Math.max(1, Math.trunc(waitMs) - 1)),
    );
    const deadlines = ofNode();
    const startedAt = performance.now();
    const early: number[] = [];
    for (let waitMs = 10; waitMs < 500; waitMs += 3.7) {
      const deadline = begin(deadlines, waitMs, () => {
        deadlines.end(deadline);
        early.push(startedAt + waitMs - performance.now());
      });
    }
    vi.advanceTimersByTime(1_000);
    expect(early).toHaveLength(133);
    expect(Math.max(...early)).toBeLessThanOrEqual(1);
  });

  it('that are further away than a timer can be do not come at once', () => {
    const expire = vi.fn();
    begin(ofNode(), 2 ** 31 + 1_000, expire);
    vi.advanceTimersByTime(2 ** 31 - 2);
    expect(expire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(expire).toHaveBeenCalledOnce();
  });

  it('keep no process waiting when nothing is under way, and do again when something is', () => {
    const deadlines = ofNode();
    const started = vi.spyOn(globalThis, 'setTimeout');
    deadlines.end(begin(deadlines, 100));
    const timer = started.mock.results[0]?.value as NodeJS.Timeout;
    expect(timer.hasRef()).toBe(false);
    begin(deadlines, 200);
    expect(timer.hasRef()).toBe(true);
    expect(started).toHaveBeenCalledOnce();
  });

  it('leave no timer where a process would wait for it', () => {
    const { setTimeout: start } = globalThis;
    // As in Deno and in browsers, where a timer is a number.
    vi.stubGlobal('setTimeout', (react: () => void, waitMs: number) => Number(start(react, waitMs)));
    const deadlines = ofNode();
    deadlines.end(begin(deadlines, 100));
    expect(vi.getTimerCount()).toBe(0);
    const expire = vi.fn();
    begin(deadlines, 100, expire);
    vi.advanceTimersByTime(100);
    expect(expire).toHaveBeenCalledOnce();
  });

  it('have each its own timer where one may end with the request that another call was made for', () => {
    const deadlines = ofWeb();
    const expired: number[] = [];
    const [first, ended] = [300, 100, 200].map((waitMs) => begin(deadlines, waitMs, () => expired.push(waitMs)));
    expect(vi.getTimerCount()).toBe(3);
    if (ended !== undefined) deadlines.end(ended);
    expect(vi.getTimerCount()).toBe(2);
    vi.advanceTimersByTime(1_000);
    expect(expired).toEqual([200, 300]);
    expect(first).toBeDefined();
    begin(deadlines, 2 ** 31 + 1_000, () => expired.push(0));
    vi.advanceTimersByTime(2 ** 31 - 2);
    expect(expired).toHaveLength(2);
  });
});

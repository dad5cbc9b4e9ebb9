import { onAbort } from './on-abort.js';
import { longestTimerMs } from './sleep.js';

/** So many requests may start in any window of this length. */
export interface RateWindow {
  readonly requests: number;
  readonly windowMs: number;
  readonly maxQueued: number;
}

/** A caller that is to wait. */
export interface Turn {
  readonly signal: AbortSignal | undefined;
  /** The longest it would wait, in milliseconds. */
  readonly maxWaitMs: number;
  /** The error when the wait would be longer. */
  refused(waitMs: number): Error;
  aborted(): Error;
}

interface Waiting {
  readonly turn: Turn;
  /** Monotonic milliseconds. */
  readonly latest: number;
  readonly start: () => void;
  readonly fail: (error: Error) => void;
}

/** Lets requests start in the order they came, no more than the window allows, and none during a pause. */
export interface RateLimiter {
  /** Undefined: start at once. Rejects when the turn's signal aborts or the wait would be too long. */
  enter(turn: Turn): Promise<void> | undefined;
  /** Nobody starts for this long; who would not wait so long is refused now. */
  pause(waitMs: number): void;
}

/** Without a window there are pauses only. */
export function createLimiter(window: RateWindow | undefined): RateLimiter {
  const starts = window && startsIn(window);
  const queue = new Set<Waiting>();
  let pausedUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Milliseconds until the request with so many before it may start. */
  const waitFor = (position: number, now: number): number => Math.max(pausedUntil, starts?.next(position) ?? 0) - now;

  const schedule = (): void => {
    clearTimeout(timer);
    if (queue.size === 0) return;
    const waitMs = Math.ceil(waitFor(0, performance.now()));
    timer = setTimeout(release, Math.min(Math.max(waitMs, 0), longestTimerMs));
  };

  const release = (): void => {
    const now = performance.now();
    for (const waiting of queue) {
      if (waitFor(0, now) > 0) break;
      starts?.count(now);
      waiting.start();
    }
    schedule();
  };

  const join = (turn: Turn, resolve: () => void, reject: (error: Error) => void): void => {
    const stopListening = turn.signal && onAbort(turn.signal, () => waiting.fail(turn.aborted()));
    const leave = (): void => {
      queue.delete(waiting);
      stopListening?.();
      if (queue.size === 0) clearTimeout(timer);
    };
    const waiting: Waiting = {
      turn,
      latest: performance.now() + turn.maxWaitMs,
      start: () => {
        leave();
        resolve();
      },
      fail: (error) => {
        leave();
        reject(error);
      },
    };
    queue.add(waiting);
    schedule();
  };

  return {
    enter: (turn) => {
      const now = performance.now();
      const waitMs = waitFor(queue.size, now);
      if (queue.size === 0 && waitMs <= 0) {
        starts?.count(now);
        return undefined;
      }
      if (turn.signal?.aborted) return Promise.reject(turn.aborted());
      if (waitMs > turn.maxWaitMs || queue.size >= (window?.maxQueued ?? Infinity)) {
        return Promise.reject(turn.refused(waitMs));
      }
      return new Promise((resolve, reject) => join(turn, resolve, reject));
    },
    pause: (waitMs) => {
      const now = performance.now();
      pausedUntil = Math.max(pausedUntil, now + waitMs);
      let position = 0;
      for (const { turn, latest, fail } of [...queue]) {
        const wait = waitFor(position, now);
        if (now + wait > latest) fail(turn.refused(wait));
        else position += 1;
      }
      schedule();
    },
  };
}

interface Starts {
  /** When the request with so many before it may start; 0: at once. Monotonic milliseconds. */
  next(position: number): number;
  count(now: number): void;
}

function startsIn({ requests, windowMs }: RateWindow): Starts {
  /** When the last requests started, as a ring: the oldest stands at `oldest`. */
  const starts: number[] = [];
  let oldest = 0;
  return {
    next: (position) => {
      const later = position - (requests - starts.length);
      if (later < 0) return 0;
      const start = starts[(oldest + (later % requests)) % starts.length] ?? performance.now();
      return start + windowMs * (Math.floor(later / requests) + 1);
    },
    count: (now) => {
      if (starts.length < requests) {
        starts.push(now);
        return;
      }
      starts[oldest] = now;
      oldest = (oldest + 1) % starts.length;
    },
  };
}

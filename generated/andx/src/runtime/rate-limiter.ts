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

interface Waiting extends Turn {
  start(): void;
  fail(error: Error): void;
}

/** Lets requests start in the order they came, no more than the window allows, and none during a pause. */
export class RateLimiter {
  readonly #window: RateWindow | undefined;
  /** When the last requests started, as a ring: the oldest stands at `#oldest`. Monotonic milliseconds. */
  readonly #starts: number[] = [];
  #oldest = 0;
  #pausedUntil = 0;
  readonly #queue = new Set<Waiting>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Without a window there are pauses only. */
  constructor(window: RateWindow | undefined) {
    this.#window = window;
  }

  /** Undefined: start at once. Rejects when the turn's signal aborts or the wait would be too long. */
  enter(turn: Turn): Promise<void> | undefined {
    const now = performance.now();
    const waitMs = this.#waitFor(this.#queue.size, now);
    if (this.#queue.size === 0 && waitMs <= 0) {
      this.#count(now);
      return undefined;
    }
    if (turn.signal?.aborted) return Promise.reject(turn.aborted());
    if (waitMs > turn.maxWaitMs || this.#queue.size >= (this.#window?.maxQueued ?? Infinity)) {
      return Promise.reject(turn.refused(waitMs));
    }
    return new Promise((resolve, reject) => this.#join(turn, resolve, reject));
  }

  /** Nobody starts for this long; who would not wait so long is refused now. */
  pause(waitMs: number): void {
    const now = performance.now();
    this.#pausedUntil = Math.max(this.#pausedUntil, now + waitMs);
    let position = 0;
    for (const waiting of [...this.#queue]) {
      const wait = this.#waitFor(position, now);
      if (wait > waiting.maxWaitMs) waiting.fail(waiting.refused(wait));
      else position += 1;
    }
    this.#schedule();
  }

  #join(turn: Turn, resolve: () => void, reject: (error: Error) => void): void {
    const stopListening = turn.signal && onAbort(turn.signal, () => waiting.fail(turn.aborted()));
    const leave = (): void => {
      this.#queue.delete(waiting);
      stopListening?.();
      if (this.#queue.size === 0) clearTimeout(this.#timer);
    };
    const waiting: Waiting = {
      ...turn,
      start: () => {
        leave();
        resolve();
      },
      fail: (error) => {
        leave();
        reject(error);
      },
    };
    this.#queue.add(waiting);
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#queue.size === 0) return;
    const waitMs = Math.ceil(this.#waitFor(0, performance.now()));
    this.#timer = setTimeout(() => this.#release(), Math.min(Math.max(waitMs, 0), longestTimerMs));
  }

  #release(): void {
    const now = performance.now();
    for (const waiting of this.#queue) {
      if (this.#waitFor(0, now) > 0) break;
      this.#count(now);
      waiting.start();
    }
    this.#schedule();
  }

  /** Milliseconds until the request with so many before it may start. */
  #waitFor(position: number, now: number): number {
    const paused = this.#pausedUntil - now;
    if (this.#window === undefined) return paused;
    const { requests, windowMs } = this.#window;
    const free = requests - this.#starts.length;
    if (position < free) return paused;
    const rounds = Math.floor((position - free) / requests);
    const index = (this.#oldest + ((position - free) % requests)) % this.#starts.length;
    return Math.max(paused, (this.#starts[index] ?? now) + windowMs * (rounds + 1) - now);
  }

  #count(now: number): void {
    if (this.#window === undefined) return;
    if (this.#starts.length < this.#window.requests) {
      this.#starts.push(now);
      return;
    }
    this.#starts[this.#oldest] = now;
    this.#oldest = (this.#oldest + 1) % this.#starts.length;
  }
}

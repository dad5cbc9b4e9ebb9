import { longestTimerMs } from './sleep.js';

/** A piece of work under way; the links to others are not its own. */
export interface Deadline {
  /** Monotonic milliseconds. */
  at: number;
  expire(): void;
  older: Deadline | undefined;
  newer: Deadline | undefined;
}

/** On Node.js and Bun: an object that can be told whether the process is to wait for it. Elsewhere a number. */
interface Timer {
  ref?(): void;
  unref?(): void;
}

/** The deadlines of a client, on one timer: to make and clear one for each attempt costs as much as to sign it. */
export class Deadlines {
  #newest: Deadline | undefined = undefined;
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;
  #firesAt = Infinity;

  /** It expires when so many milliseconds are over, at most as many as a timer can be, unless `end` is before. */
  start(deadline: Deadline, timeoutMs: number): void {
    const waitMs = Math.min(timeoutMs, longestTimerMs);
    deadline.at = performance.now() + waitMs;
    deadline.older = this.#newest;
    if (this.#newest !== undefined) this.#newest.newer = deadline;
    this.#newest = deadline;
    if (deadline.at < this.#firesAt) this.#arm(deadline.at, waitMs);
    else if (deadline.older === undefined) (this.#timer as Timer | undefined)?.ref?.();
  }

  /** Once for each. */
  end(deadline: Deadline): void {
    const { older, newer } = deadline;
    if (older !== undefined) older.newer = newer;
    if (newer !== undefined) newer.older = older;
    else this.#newest = older;
    // One that the collector has taken for old would keep all that came after it.
    deadline.older = deadline.newer = undefined;
    if (this.#newest === undefined) this.#rest();
  }

  /** Nothing is left that a process would have to wait for. The timer stays for the next call where that is possible. */
  #rest(): void {
    const timer = this.#timer as Timer | undefined;
    if (typeof timer === 'object' && timer.unref) timer.unref();
    else this.#clear();
  }

  #arm(at: number, waitMs: number): void {
    this.#clear();
    this.#firesAt = at;
    this.#timer = setTimeout(() => this.#fire(), waitMs);
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#firesAt = Infinity;
  }

  #fire(): void {
    const now = Math.max(performance.now(), this.#firesAt);
    this.#clear();
    let nextAt = Infinity;
    let older: Deadline | undefined;
    for (let each = this.#newest; each !== undefined; each = older) {
      // One that expires is ended, and its links are gone.
      ({ older } = each);
      if (each.at <= now) each.expire();
      else nextAt = Math.min(nextAt, each.at);
    }
    if (nextAt < Infinity) this.#arm(nextAt, nextAt - now);
  }
}

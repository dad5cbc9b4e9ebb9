import type { Deadline, Deadlines } from './deadlines.js';
import { longestTimerMs } from './sleep.js';

/** On Node.js and Bun: an object that can be told whether the process is to wait for it. Elsewhere a number. */
interface Timer {
  ref?(): void;
  unref?(): void;
}

/** A timer that is so late was kept by a busy program: what has arrived meanwhile is heard first. Milliseconds. */
const busyMs = 10;

/** Deadlines on one timer: to make and clear one for each attempt costs as much as to sign it. */
export class OneTimer implements Deadlines {
  #newest: Deadline | undefined = undefined;
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;
  #firesAt = Infinity;

  start(deadline: Deadline, timeoutMs: number): void {
    const waitMs = Math.min(timeoutMs, longestTimerMs);
    const now = performance.now();
    deadline.at = now + waitMs;
    deadline.older = this.#newest;
    if (this.#newest !== undefined) this.#newest.newer = deadline;
    this.#newest = deadline;
    if (deadline.at < this.#firesAt) this.#arm(deadline.at, now);
    else if (deadline.older === undefined) (this.#timer as Timer | undefined)?.ref?.();
  }

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

  #arm(at: number, now: number): void {
    this.#clear();
    this.#firesAt = at;
    // Node.js leaves out what is less than a millisecond.
    this.#timer = setTimeout(() => this.#fire(), Math.ceil(at - now));
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#firesAt = Infinity;
  }

  #fire(): void {
    if (performance.now() < this.#firesAt + busyMs) this.#expire();
    else this.#timer = setTimeout(() => this.#expire(), busyMs);
  }

  #expire(): void {
    const now = performance.now();
    // A timer may be early. The next one is set by the clock nevertheless, or all that they are early would add up.
    const dueAt = Math.max(now, this.#firesAt);
    this.#clear();
    const due: Deadline[] = [];
    let nextAt = Infinity;
    for (let each = this.#newest; each !== undefined; each = each.older) {
      if (each.at <= dueAt) due.push(each);
      else nextAt = Math.min(nextAt, each.at);
    }
    if (nextAt < Infinity) this.#arm(nextAt, now);
    // Last: who hears of it may begin calls and end others.
    for (const each of due) each.expire();
  }
}

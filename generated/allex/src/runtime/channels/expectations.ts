import { expireAfter } from './expiry.js';

/** Who is told what becomes of an expectation. */
export interface ExpectationEvents<Who> {
  /** The server refuses it, in these words. */
  refused(who: Who, said: string): void;
  /** `said`: what the server said meanwhile and nobody claimed. */
  timedOut(who: Who, said: string | undefined): void;
  /** What the server said is about none of them. */
  unclaimed(said: string): void;
}

/**
 * What was asked of the server and is not answered yet. Errors that name nothing belong to one of them: as soon as no
 * more are unanswered than there are such errors, it is known whose they are.
 */
export class Expectations<Who> {
  readonly #timeoutMs: number;
  readonly #events: ExpectationEvents<Who>;
  /** What stops the time of each. */
  readonly #timers = new Map<Who, () => void>();
  #complaints: string[] = [];

  constructor(timeoutMs: number, events: ExpectationEvents<Who>) {
    this.#timeoutMs = timeoutMs;
    this.#events = events;
  }

  expect(who: Who): void {
    this.#timers.get(who)?.();
    const stop = expireAfter(this.#timeoutMs, () => {
      this.#timers.delete(who);
      this.#events.timedOut(who, this.#complaints.at(-1));
      this.#settle();
    });
    this.#timers.set(who, stop);
  }

  /** It is answered, or nobody waits for the answer any more. */
  settle(who: Who): void {
    if (this.#timers.size === 0 || !this.#timers.has(who)) return;
    this.#timers.get(who)?.();
    this.#timers.delete(who);
    this.#settle();
  }

  complain(said: string): void {
    this.#complaints.push(said);
    this.#settle();
  }

  /** Nothing is expected any more. */
  stop(): void {
    for (const stop of this.#timers.values()) stop();
    this.#timers.clear();
    this.#settle();
  }

  #settle(): void {
    const suspects = [...this.#timers.keys()];
    if (this.#complaints.length === 0 || suspects.length > this.#complaints.length) return;
    const complaints = this.#complaints;
    this.#complaints = [];
    for (const [index, said] of complaints.entries()) {
      const who = suspects[index];
      if (who === undefined) {
        this.#events.unclaimed(said);
        continue;
      }
      this.#timers.get(who)?.();
      this.#timers.delete(who);
      this.#events.refused(who, said);
    }
  }
}

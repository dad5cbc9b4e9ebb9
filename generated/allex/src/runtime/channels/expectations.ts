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
  readonly #timers = new Map<Who, ReturnType<typeof setTimeout>>();
  #complaints: string[] = [];

  constructor(timeoutMs: number, events: ExpectationEvents<Who>) {
    this.#timeoutMs = timeoutMs;
    this.#events = events;
  }

  expect(who: Who): void {
    clearTimeout(this.#timers.get(who));
    const timer = setTimeout(() => {
      this.#timers.delete(who);
      this.#events.timedOut(who, this.#complaints.at(-1));
      this.#settle();
    }, this.#timeoutMs);
    this.#timers.set(who, timer);
  }

  /** It is answered, or nobody waits for the answer any more. */
  settle(who: Who): void {
    if (this.#timers.size === 0 || !this.#timers.has(who)) return;
    clearTimeout(this.#timers.get(who));
    this.#timers.delete(who);
    this.#settle();
  }

  complain(said: string): void {
    this.#complaints.push(said);
    this.#settle();
  }

  /** Nothing is expected any more. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
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
      clearTimeout(this.#timers.get(who));
      this.#timers.delete(who);
      this.#events.refused(who, said);
    }
  }
}

/** What is to happen as soon as it can. */
interface Waiting {
  readonly attempt: () => boolean;
  readonly done: () => void;
}

/** How long it waits, and what it fails with. */
export interface Patience {
  readonly timeoutMs: number;
  readonly missed: () => Error;
}

/** What a test sends before anybody has subscribed to it. */
export class Deliveries {
  readonly #waiting = new Set<Waiting>();

  /** Resolves when an attempt has succeeded: now, or after a {@link retry}. */
  deliver(attempt: () => boolean, { timeoutMs, missed }: Patience): Promise<void> {
    if (attempt()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        attempt,
        done: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(waiting);
        reject(missed());
      }, timeoutMs);
      this.#waiting.add(waiting);
    });
  }

  /** Somebody has subscribed. */
  retry(): void {
    for (const waiting of [...this.#waiting]) {
      if (!waiting.attempt()) continue;
      this.#waiting.delete(waiting);
      waiting.done();
    }
  }
}

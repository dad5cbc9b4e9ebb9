/** A controller and how many requests it has served. */
interface Spare {
  readonly controller: AbortController;
  uses: number;
}

// `fetch` lets go of a signal only when its request is collected, so each serves no more than this.
const mostUses = 50;
const mostSpares = 100;

/**
 * Controllers that a client has made and nobody uses now: on Node making one costs more than the rest of a call does.
 * Only after a reply that was read to its end does one serve again.
 */
export class SpareControllers {
  readonly #spares: Spare[] = [];

  /** A controller that nobody else has. */
  take(): Spare {
    const spare = this.#spares.pop() ?? { controller: new AbortController(), uses: 0 };
    spare.uses += 1;
    return spare;
  }

  giveBack(spare: Spare): void {
    const isSpent = spare.uses >= mostUses || spare.controller.signal.aborted;
    if (!isSpent && this.#spares.length < mostSpares) this.#spares.push(spare);
  }
}

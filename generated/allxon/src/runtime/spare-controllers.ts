/** A controller and how many requests it has served. */
export interface Spare {
  readonly controller: AbortController;
  uses: number;
}

// `fetch` lets go of a signal only when its request is collected, so each serves no more than this.
const mostUses = 50;
const mostSpares = 1_000;

/**
 * A controller that nobody else has, of those that a client has made and nobody uses now: on Node making one costs more
 * than the rest of a call does.
 */
export function takeSpare(spares: Spare[]): Spare {
  const spare = spares.pop() ?? { controller: new AbortController(), uses: 0 };
  spare.uses += 1;
  return spare;
}

/** Only after a reply that was read to its end does one serve again. */
export function giveBack(spares: Spare[], spare: Spare): void {
  const isSpent = spare.uses >= mostUses || spare.controller.signal.aborted;
  if (!isSpent && spares.length < mostSpares) spares.push(spare);
}

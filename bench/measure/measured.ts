import type { Contender } from '../report/measurement.js';

/** One number of each outcome, as the contenders of a measurement. */
export function contendersOf<Outcome>(
  outcomes: ReadonlyMap<string, readonly Outcome[]>,
  number: (outcome: Outcome) => number,
): readonly Contender[] {
  return [...outcomes].map(([name, all]) => ({ name, values: all.map(number) }));
}

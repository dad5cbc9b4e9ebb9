import type { Measurement } from '../report/measurement.js';
import type { Workshop } from '../workshop.js';

/** A kind of measurement, which `--only` takes by its name. */
export interface Row {
  readonly name: string;
  /** What counts is the clock, which no contender on the same machine makes up for: measured before what makes it hot. */
  readonly isOnTheClock?: boolean;
  readonly measure: (workshop: Workshop) => Promise<readonly Measurement[]>;
}

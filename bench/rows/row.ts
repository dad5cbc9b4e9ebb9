import type { Measurement } from '../report/measurement.js';
import type { Workshop } from '../workshop.js';

/** A kind of measurement, which `--only` takes by its name. */
export interface Row {
  readonly name: string;
  readonly measure: (workshop: Workshop) => Promise<readonly Measurement[]>;
}

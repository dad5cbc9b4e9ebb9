import type { Measurement } from './report/measurement.js';
import type { Row } from './rows/row.js';
import type { Workshop } from './workshop.js';

/** One row after the other. */
export async function runRows(rows: readonly Row[], workshop: Workshop): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  for (const { name, measure } of rows) {
    const started = performance.now();
    workshop.say(`${name} …`);
    measurements.push(...(await measure(workshop)));
    workshop.say(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  return measurements;
}

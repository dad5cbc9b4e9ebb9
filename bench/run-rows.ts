import type { Measurement } from './report/measurement.js';
import type { Row } from './rows/row.js';
import type { Workshop } from './workshop.js';

/** One row after the other, those on the clock first; the measurements are in the order of the rows. */
export async function runRows(rows: readonly Row[], workshop: Workshop): Promise<readonly Measurement[]> {
  const measurements = new Map<Row, readonly Measurement[]>();
  for (const row of [...rows].sort((a, b) => Number(b.isOnTheClock === true) - Number(a.isOnTheClock === true))) {
    const started = performance.now();
    workshop.say(`${row.name} …`);
    measurements.set(row, await row.measure(workshop));
    workshop.say(`${row.name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  return rows.flatMap((row) => measurements.get(row) ?? []);
}

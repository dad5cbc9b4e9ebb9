import { median } from '../measure/statistics.js';
import { formatNumber } from './format-number.js';
import { markdownTable } from './markdown-table.js';
import type { Measurement, Report } from './measurement.js';

/** What became of each contender since an earlier report. What only one of the two has is left out. */
export function renderComparison(before: Report, after: Report): string {
  const earlier = new Map(before.measurements.map((measurement) => [measurement.id, measurement]));
  const rows = after.measurements.flatMap((measurement) => changes(earlier.get(measurement.id), measurement));
  return markdownTable(['what', 'contender', 'before', 'now', 'change'], rows);
}

function changes(before: Measurement | undefined, { title, unit, contenders }: Measurement): readonly string[][] {
  return contenders.flatMap(({ name, values }) => {
    const known = before?.contenders.find((contender) => contender.name === name);
    if (known === undefined) return [];
    const [then, now] = [median(known.values), median(values)];
    return [[title, name, formatNumber(then, unit), formatNumber(now, unit), percent(now / then - 1)]];
  });
}

function percent(change: number): string {
  return `${change < 0 ? '−' : '+'}${Math.abs(change * 100).toFixed(1)} %`;
}

import { median, range } from '../measure/statistics.js';
import { formatNumber } from './format-number.js';
import { judge, medianOf } from './judge.js';
import { markdownTable } from './markdown-table.js';
import type { Measurement } from './measurement.js';

/** What has a target, in one table. */
export function renderSummary(measurements: readonly Measurement[]): string {
  const rows = measurements.flatMap((measurement) => {
    const { title, unit, subject, contenders, target } = measurement;
    const found = judge(measurement);
    if (target === undefined || found === undefined) return [];
    const kind = target.against === undefined ? unit : '×';
    const sign = target.bound === 'at most' ? '≤' : '≥';
    const own = medianOf(contenders, subject) ?? NaN;
    return [
      [
        title,
        formatNumber(own, unit),
        target.against ?? '–',
        formatNumber(found.value, kind),
        `${sign} ${formatNumber(target.value, kind)}`,
        found.isMet ? 'yes' : 'no',
      ],
    ];
  });
  return markdownTable(['what', 'Countersign', 'against', 'is', 'target', 'met'], rows);
}

/** All contenders of one measurement: the median, the smallest and the largest, and the subject as a multiple of it. */
export function renderMeasurement({ subject, unit, contenders }: Measurement): string {
  const own = medianOf(contenders, subject) ?? NaN;
  const rows = contenders.map(({ name, values }) => {
    const middle = median(values);
    const [least, most] = range(values).map((value) => formatNumber(value, unit));
    const ratio = name === subject ? '' : formatNumber(own / middle, '×');
    return [name, formatNumber(middle, unit), `${least ?? ''} – ${most ?? ''}`, String(values.length), ratio];
  });
  return markdownTable(['contender', 'median', 'range', 'runs', `${subject} ÷ it`], rows);
}

/** The whole, as Markdown: `level` is the depth of its headings. */
export function renderMeasurements(measurements: readonly Measurement[], level: '##' | '###'): string {
  return measurements
    .map((measurement) => `${level} ${measurement.title}\n\n${renderMeasurement(measurement)}\n`)
    .join('\n');
}

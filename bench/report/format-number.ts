import type { Unit } from './measurement.js';

const digits: Readonly<Record<Unit, number>> = { ms: 0, µs: 2, s: 3, kB: 2, MiB: 0, 'calls/s': 0, '×': 2 };

/** With the digits that its unit deserves, and the unit. */
export function formatNumber(value: number, unit: Unit): string {
  const text = value.toLocaleString('en-US', {
    minimumFractionDigits: digits[unit],
    maximumFractionDigits: digits[unit],
  });
  return `${text} ${unit}`;
}

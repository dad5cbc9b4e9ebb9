import type { ReadBack } from './read-back.js';

/** What was read is so many seconds ahead of the clock. */
export function readLater(reading: ReadBack | undefined, seconds: number): ReadBack | undefined {
  const { clockMs } = reading ?? {};
  return clockMs === undefined ? reading : { ...reading, clockMs: clockMs - seconds * 1000 };
}

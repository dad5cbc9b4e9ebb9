const firstMs = 250;
const longestMs = 8_000;

/** Full jitter: anything up to a limit that doubles, in milliseconds. `attempts` made so far: 1 or more. */
export function backoffMs(attempts: number): number {
  return Math.random() * Math.min(longestMs, firstMs * 2 ** (attempts - 1));
}

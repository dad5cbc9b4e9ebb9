import { utc } from './clock.js';
import { createInstant } from './context.js';
import type { Instant } from './signer.js';

/** The instant so many seconds from now, in a pattern of `utc`. */
export function utcLater(now: Instant, pattern: string, later: { seconds: number; offset?: string }): string {
  return utc(createInstant(now.unixMilliseconds + later.seconds * 1000), pattern, later.offset);
}

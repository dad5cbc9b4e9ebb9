import { longestTimerMs } from '../sleep.js';

/**
 * Calls `expire` after so many milliseconds, no more than a timer can; returns what stops it. Timers come before what
 * has arrived while the program was busy: that is heard first.
 */
export function expireAfter(waitMs: number, expire: () => void): () => void {
  let timer = setTimeout(
    () => {
      timer = setTimeout(expire, 0);
    },
    Math.min(waitMs, longestTimerMs),
  );
  return () => clearTimeout(timer);
}

import type { CallState } from './call-state.js';
import type { CountersignError } from './errors/countersign-error.js';
import { RateLimitError } from './errors/rate-limit-error.js';
import type { RateLimiter } from './rate-limiter.js';
import { waitHint } from './wait-hint.js';

/** The longest that a reply stops everyone, in milliseconds, whatever it says. */
const longestMs = 3_600_000;

/** After a 429 all calls of a credential wait. */
export function pauseAfter(call: CallState, error: CountersignError, limiter: RateLimiter | undefined): boolean {
  if (limiter === undefined || !(error instanceof RateLimitError)) return false;
  limiter.pause(Math.min(error.resetAt.getTime() - call.now(), longestMs));
  return true;
}

/** After the last request that a window allows all of them wait, too, where the API has headers that say so. */
export function pauseWhenUsedUp(call: CallState, limiter: RateLimiter | undefined): void {
  const { limit, reply } = call;
  if (limiter === undefined || !limit || reply === undefined) return;
  const info = limit.headers?.(reply.headers, call.now());
  if (info?.remaining !== 0) return;
  const waitMs = waitHint(reply.headers, info, call.now()) ?? 0;
  // A longer wait than the window is a mistake.
  if (waitMs <= limit.windowMs) limiter.pause(waitMs);
}

import type { CallState } from './call-state.js';
import type { CountersignError } from './errors/countersign-error.js';
import { RateLimitError } from './errors/rate-limit-error.js';
import type { RateLimitOptions } from './options.js';
import type { RateLimiter } from './rate-limiter.js';
import { limiterOf } from './rate-limiters.js';
import type { KeepRateLimit, RequestQueue } from './request-queue.js';
import { waitHint } from './wait-hint.js';

/** The longest that a reply stops everyone, in milliseconds, whatever it says. */
const longestMs = 3_600_000;

/**
 * For the option `rateLimit` of a client that has no limiter: `true` keeps the limit that the API declares, also where it
 * is advice; an object is a limit of one's own.
 */
export function rateLimiter(limit: true | RateLimitOptions = true): KeepRateLimit {
  return (call: CallState) => queueOf(call, limiterOf(call, limit));
}

/** Keeps the limit that the client's option says, or else the declared one. */
export function keepRateLimit(call: CallState): RequestQueue {
  const { rateLimit } = call.settings.options;
  return queueOf(call, limiterOf(call, typeof rateLimit === 'function' ? undefined : rateLimit));
}

/** The queue of all calls that share a limiter, as one of them sees it. */
function queueOf(call: CallState, limiter: RateLimiter): RequestQueue {
  return {
    enter: (timeLeftMs) =>
      limiter.enter({
        signal: call.signal,
        maxWaitMs: Math.min(call.limits.maxWaitMs, timeLeftMs),
        refused: (waitMs) => refused(call, waitMs),
        aborted: () => call.aborted(),
      }),
    replied: () => pauseWhenUsedUp(call, limiter),
    failed: (error) => pauseAfter(call, { error, limiter }),
  };
}

function refused(call: CallState, waitMs: number): Error {
  const retryAt = new Date(call.now() + waitMs);
  return new RateLimitError('the rate limit is used up', call, { code: 'rate_limited', body: undefined, retryAt });
}

/** After a 429 all calls of a credential wait. */
function pauseAfter(
  call: CallState,
  { error, limiter }: { readonly error: CountersignError; readonly limiter: RateLimiter },
): boolean {
  if (!(error instanceof RateLimitError)) return false;
  limiter.pause(Math.min(error.resetAt.getTime() - call.now(), longestMs));
  return true;
}

/** After the last request that a window allows all of them wait, too, where the API has headers that say so. */
function pauseWhenUsedUp(call: CallState, limiter: RateLimiter): void {
  const { limit, reply } = call;
  if (!limit || reply === undefined) return;
  const info = limit.headers?.(reply.headers, call.now());
  if (info?.remaining !== 0) return;
  const waitMs = waitHint(reply.headers, info, call.now()) ?? 0;
  // A longer wait than the window is a mistake.
  if (waitMs <= limit.windowMs) limiter.pause(waitMs);
}

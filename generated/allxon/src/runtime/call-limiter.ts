import type { CallState } from './call-state.js';
import { AbortedError } from './errors/aborted-error.js';
import { RateLimitError } from './errors/rate-limit-error.js';
import type { RateLimiter, Turn } from './rate-limiter.js';
import { rateWindow } from './rate-limiters.js';

/** The limiter that a call shares with all of its credential; none where it is off or the URL is somebody else's. */
export function limiterOf({ parts: { settings, shared, operation }, requirement }: CallState): RateLimiter | undefined {
  const { api, auth, options, limiters } = settings;
  if (options.rateLimit === false || operation.rateLimit === false || operation.url !== undefined) return undefined;
  if (operation.rateLimit !== undefined) {
    const window = rateWindow(operation.rateLimit, options.rateLimit);
    return shared.limiters.of({ scope: operation.id, requirement, auth, window });
  }
  const known = limiters.get(requirement);
  if (known !== undefined) return known;
  const limiter = shared.limiters.of({ requirement, auth, window: rateWindow(api.rateLimit, options.rateLimit) });
  limiters.set(requirement, limiter);
  return limiter;
}

/** What a call does when it has to wait. `timeLeftMs`: until its total deadline. */
export function turnOf(call: CallState, timeLeftMs: number): Turn {
  return {
    signal: call.parts.options.signal,
    maxWaitMs: Math.min(call.limits.maxWaitMs, timeLeftMs),
    refused: (waitMs) => {
      const retryAt = call.now() + waitMs;
      return new RateLimitError('the rate limit is used up', call, { code: 'rate_limited', body: undefined, retryAt });
    },
    aborted: () => new AbortedError(call),
  };
}

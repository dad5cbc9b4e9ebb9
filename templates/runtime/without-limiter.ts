import type { KeepRateLimit } from './request-queue.js';

/** Beside the options of a client from `/core`, where no limit of the API is enforced: such a client has no limiter. */
export interface WithoutLimiter {
  /** What `rateLimiter` makes. Default: `false`, and nothing is held back. */
  rateLimit?: KeepRateLimit | false | undefined;
}

import type { RateLimit, SecurityRequirement } from './operation.js';
import type { RateLimitOptions } from './options.js';
import { own } from './own.js';
import { RateLimiter, type RateWindow } from './rate-limiter.js';

const maxQueued = 1_000;

/** The window that is kept: the option's, else the declared one unless it is advice. */
export function rateWindow(
  declared: RateLimit | false | undefined,
  option: boolean | RateLimitOptions | undefined,
): RateWindow | undefined {
  if (typeof option === 'object') return { ...option, maxQueued: option.maxQueued ?? maxQueued };
  if (!declared || (declared.advisory && option !== true)) return undefined;
  return { maxQueued, requests: declared.requests, windowMs: declared.windowMs };
}

/** What has a limiter of its own. */
export interface LimiterKey {
  /** An operation with a limit of its own. */
  readonly scope?: string;
  readonly requirement: SecurityRequirement;
  readonly auth: object;
  readonly window: RateWindow | undefined;
}

/** One limiter for each credential and window, for as long as the clients that share them live. */
export class RateLimiters {
  readonly #limiters = new Map<string, RateLimiter>();
  /** Credentials that are asked for are told apart by who is asked. */
  readonly #providers = new WeakMap<WeakKey, number>();
  #count = 0;

  of({ scope, requirement, auth, window }: LimiterKey): RateLimiter {
    const credentials = Object.keys(requirement).map((name) => [name, this.#identity(own(auth, name))]);
    const key = JSON.stringify([scope, window, credentials]);
    const limiter = this.#limiters.get(key) ?? new RateLimiter(window);
    this.#limiters.set(key, limiter);
    return limiter;
  }

  #identity(credentials: unknown): unknown {
    if (typeof credentials === 'function') return this.#number(credentials);
    return Object.entries(credentials ?? {}).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'function' ? this.#number(value) : value,
    ]);
  }

  #number(provider: WeakKey): number {
    const number = this.#providers.get(provider) ?? (this.#count += 1);
    this.#providers.set(provider, number);
    return number;
  }
}

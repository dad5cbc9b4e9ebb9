import type { Shared } from './call-parts.js';
import type { CallState } from './call-state.js';
import type { RateLimit, SecurityRequirement } from './operation.js';
import type { RateLimitOptions } from './options.js';
import { own } from './own.js';
import { RateLimiter, type RateWindow } from './rate-limiter.js';
import type { Settings } from './settings.js';

const maxQueued = 1_000;

/** What a client keeps of it, without knowing of it. */
const ofClients = /* @__PURE__ */ new WeakMap<Shared, Limiters>();

/** A shortcut, by the alternative of an operation. */
const ofSettings = /* @__PURE__ */ new WeakMap<Settings, WeakMap<SecurityRequirement, RateLimiter>>();

/** The limiter that a call shares with all of its credential, for as long as the clients that share it live. */
export function limiterOf(call: CallState, option: boolean | RateLimitOptions | undefined): RateLimiter {
  const { requirement, settings, operation } = call;
  const window = (): RateWindow | undefined => rateWindow(call.limit, option);
  // An operation with a limit of its own has a limiter of its own.
  if (operation.rateLimit !== undefined) return sharedLimiter(call, { scope: operation.id, window: window() });
  const known = ofSettings.get(settings) ?? new WeakMap<SecurityRequirement, RateLimiter>();
  const limiter = known.get(requirement) ?? sharedLimiter(call, { scope: '', window: window() });
  ofSettings.set(settings, known.set(requirement, limiter));
  return limiter;
}

/** The window that is kept: the option's, else the declared one unless it is advice. */
function rateWindow(
  declared: RateLimit | false | undefined,
  option: boolean | RateLimitOptions | undefined,
): RateWindow | undefined {
  if (typeof option === 'object') return { ...option, maxQueued: option.maxQueued ?? maxQueued };
  if (!declared || (declared.advisory && option !== true)) return undefined;
  return { maxQueued, requests: declared.requests, windowMs: declared.windowMs };
}

function sharedLimiter(
  { requirement, settings, shared }: CallState,
  { scope, window }: { readonly scope: string; readonly window: RateWindow | undefined },
): RateLimiter {
  const limiters = ofClients.get(shared) ?? new Limiters();
  ofClients.set(shared, limiters);
  const credentials = Object.keys(requirement).map((name) => [name, limiters.identity(own(settings.auth, name))]);
  return limiters.of(JSON.stringify([scope, window, credentials]), window);
}

/** One limiter for each credential and window. */
class Limiters {
  readonly #limiters = new Map<string, RateLimiter>();
  /** Credentials that are asked for are told apart by who is asked. */
  readonly #providers = new WeakMap<WeakKey, number>();
  #count = 0;

  of(key: string, window: RateWindow | undefined): RateLimiter {
    const limiter = this.#limiters.get(key) ?? new RateLimiter(window);
    this.#limiters.set(key, limiter);
    return limiter;
  }

  identity(credentials: unknown): unknown {
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

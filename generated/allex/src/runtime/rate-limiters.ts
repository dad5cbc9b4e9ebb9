import type { Shared } from './call-parts.js';
import type { CallState } from './call-state.js';
import type { RateLimit, SecurityRequirement } from './operation.js';
import type { RateLimitOptions } from './options.js';
import { own } from './own.js';
import { createLimiter, type RateLimiter, type RateWindow } from './rate-limiter.js';
import type { Settings } from './settings.js';

const maxQueued = 1_000;

/** What a client keeps of it, without knowing of it: one limiter for each credential and window. */
const ofClients = /* @__PURE__ */ new WeakMap<Shared, Map<string, RateLimiter>>();

/** A shortcut, by the alternative of an operation. */
const ofSettings = /* @__PURE__ */ new WeakMap<Settings, WeakMap<SecurityRequirement, RateLimiter>>();

/** Credentials that are asked for are told apart by who is asked. */
const providers = /* @__PURE__ */ new WeakMap<WeakKey, number>();
let asked = 0;

/** The limiter that a call shares with all of its credential, for as long as the clients that share it live. */
export function limiterOf(call: CallState, option: boolean | RateLimitOptions | undefined): RateLimiter {
  const { requirement, settings, operation } = call;
  // An operation with a limit of its own has a limiter of its own.
  if (operation.rateLimit !== undefined) return sharedLimiter(call, operation.id, option);
  const known = ofSettings.get(settings) ?? new WeakMap<SecurityRequirement, RateLimiter>();
  const limiter = known.get(requirement) ?? sharedLimiter(call, '', option);
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
  { limit, requirement, settings, shared }: CallState,
  scope: string,
  option: boolean | RateLimitOptions | undefined,
): RateLimiter {
  const window = rateWindow(limit, option);
  const credentials = Object.keys(requirement).map((name) => [name, identity(own(settings.auth, name))]);
  const key = JSON.stringify([scope, window, credentials]);
  const limiters = ofClients.get(shared) ?? new Map<string, RateLimiter>();
  const limiter = limiters.get(key) ?? createLimiter(window);
  ofClients.set(shared, limiters.set(key, limiter));
  return limiter;
}

/** As JSON tells it apart. */
function identity(credentials: unknown): unknown {
  if (typeof credentials !== 'function') {
    return typeof credentials === 'object'
      ? Object.entries(credentials ?? {}).map((entry) => entry.map(identity))
      : credentials;
  }
  const known = providers.get(credentials) ?? (asked += 1);
  providers.set(credentials, known);
  return known;
}

import { sentOnce } from '#network';
import { resolveBase, type Base } from './base-url.js';
import { checkCredentials } from './credentials.js';
import { InvalidInputError } from './errors/invalid-input-error.js';
import { checkHeader } from './header-field.js';
import type { Api, SecurityRequirement } from './operation.js';
import type { ClientOptions } from './options.js';
import { ownMembers } from './own.js';
import type { UsedCredentials } from './redaction.js';

/** Options of a client, checked, with their defaults. */
export interface Settings {
  readonly api: Api;
  /** Own properties only. */
  readonly options: ClientOptions;
  readonly limits: Readonly<Limits>;
  readonly base: Base;
  /** Credentials by scheme, as they were when the client was made. */
  readonly auth: object;
  /** Credentials that need not be asked for, by the alternative whose rules have found them right. */
  readonly checked: WeakMap<SecurityRequirement, readonly UsedCredentials[]>;
  readonly fetch: NonNullable<ClientOptions['fetch']>;
  readonly clock: () => number;
}

/** Options that are numbers. */
export interface Limits {
  timeoutMs: number;
  totalTimeoutMs: number;
  maxRetries: number;
  maxWaitMs: number;
  maxResponseBytes: number;
}

const defaults: Readonly<Limits> = {
  timeoutMs: 30_000,
  totalTimeoutMs: 120_000,
  maxRetries: 2,
  maxWaitMs: 60_000,
  maxResponseBytes: 64 * 2 ** 20,
};

/** Throws `InvalidInputError` for what can never work; nothing that it says shows a value. */
export function createSettings(api: Api, given: ClientOptions): Settings {
  // What somebody has put on `Object.prototype` is no option.
  const options: ClientOptions = ownMembers(given);
  const { headers = {}, rateLimit } = options;
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) checkHeader(name, value);
  if (rateLimit && typeof rateLimit !== 'function' && !(api.keepRateLimit ?? api.rateLimit?.keep)) {
    throw new InvalidInputError(
      'rateLimit',
      'has to be what `rateLimiter` makes, or false: this client has no limiter of its own',
    );
  }
  return {
    api,
    options,
    limits: limits(options),
    base: resolveBase(api.server, options),
    auth: checkedAuth(api, options.auth ?? {}),
    checked: new WeakMap(),
    fetch: sentOnce(options.fetch ?? ((url, init) => fetch(url, init))),
    clock: options.clock ?? Date.now,
  };
}

/** The options that are numbers; what is not given is the default. */
export function limits(
  options: { readonly [Name in keyof Limits]?: number | undefined },
  fallback: Readonly<Limits> = defaults,
): Limits {
  const found = { ...fallback };
  for (const name of Object.keys(defaults) as (keyof Limits)[]) {
    const value: unknown = options[name] ?? fallback[name];
    // Refuses NaN, too.
    if (!(typeof value === 'number' && value >= 0)) throw new InvalidInputError(name, 'is not a number from 0');
    found[name] = value;
  }
  return found;
}

/** Credentials by scheme, as they are now; those that are functions are checked when they are asked. */
export function checkedAuth({ credentials: rules }: Pick<Api, 'credentials'>, auth: object): object {
  const checked: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(auth)) {
    if (value === undefined) continue;
    const place = `auth.${key}`;
    if (rules && !Object.hasOwn(rules, key)) throw new InvalidInputError(place, 'is no security scheme of this API');
    // A function is asked later, and what it gives is checked then.
    const isAsked = typeof value === 'function';
    const known = rules?.[key];
    if (!isAsked && known) checkCredentials(value, place, known);
    checked[key] = isAsked ? value : { ...(value as object) };
  }
  return checked;
}

import { resolveBase, type Base } from './base-url.js';
import { checkCredentials } from './credentials.js';
import { InvalidInputError } from './errors/invalid-input-error.js';
import { checkHeader } from './header-field.js';
import type { Api, SecurityRequirement } from './operation.js';
import type { ClientOptions } from './options.js';
import { own, ownMembers } from './own.js';
import type { RateLimiter } from './rate-limiter.js';
import type { CredentialRule, CredentialRules, SecurityScheme } from './security-scheme.js';

/** Options of a client, checked, with their defaults. */
export interface Settings {
  readonly api: Api;
  /** Own properties only. */
  readonly options: ClientOptions;
  readonly limits: Readonly<Limits>;
  readonly base: Base;
  /** Credentials by scheme, as they were when the client was made. */
  readonly auth: object;
  /** Credentials that a scheme's rules have found right. */
  readonly checked: WeakMap<object, SecurityScheme<never>>;
  /** By the alternative of an operation: a shortcut. */
  readonly limiters: WeakMap<SecurityRequirement, RateLimiter>;
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
  for (const [name, value] of Object.entries(options.headers ?? {})) if (value !== undefined) checkHeader(name, value);
  return {
    api,
    options,
    limits: limits(options),
    base: resolveBase(api.server, options),
    auth: checkedAuth(api, options.auth ?? {}),
    checked: new WeakMap(),
    limiters: new WeakMap(),
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
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
    const value: unknown = own(options, name) ?? fallback[name];
    // Refuses NaN, too.
    if (!(typeof value === 'number' && value >= 0)) throw new InvalidInputError(name, 'is not a number from 0');
    found[name] = value;
  }
  return found;
}

/** Credentials by scheme, as they are now; those that are functions are checked when they are asked. */
export function checkedAuth({ credentials: rules }: Pick<Api, 'credentials'>, auth: object): object {
  const given = Object.entries(auth).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([key, value]: [string, unknown]): [string, unknown] => {
      const place = `auth.${key}`;
      if (rules && !Object.hasOwn(rules, key)) throw new InvalidInputError(place, 'is no security scheme of this API');
      // A function is asked later, and what it gives is checked then.
      if (typeof value === 'function') return [key, value];
      checkCredentials(value, place, rules?.[key] ?? guessedRules(value));
      return [key, { ...(value as object) }];
    }),
  );
}

/** Where the API does not say what its schemes take, all that can be wrong with any credential. */
function guessedRules(credentials: unknown): CredentialRules {
  return Object.fromEntries(
    Object.entries(credentials ?? {}).map(([name, value]): [string, CredentialRule] => {
      const isPem = typeof value === 'string' && value.startsWith('-----BEGIN ');
      return [name, { default: '', ...(isPem ? { format: 'pem' } : {}) }];
    }),
  );
}

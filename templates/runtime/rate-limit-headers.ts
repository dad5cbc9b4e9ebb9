import type { RateLimit } from './operation.js';
import type { RateLimitInfo } from './response-info.js';

type HeaderNames = NonNullable<RateLimit['headers']>;

/** Longer hints are garbage: a year, in milliseconds. */
const longestHint = 366 * 86_400_000;

/** The rate-limit headers of the API; what is no number is undefined. `clockMs`: the time where the reply has no `Date`. */
export function rateLimitInfo(
  headers: Headers,
  names: HeaderNames | undefined,
  clockMs: number,
): RateLimitInfo | undefined {
  if (names === undefined) return undefined;
  const number = (name: string | undefined): number | undefined => decimal(name && headers.get(name));
  const reset = number(names.reset);
  return {
    limit: number(names.limit),
    remaining: number(names.remaining),
    resetAt: reset === undefined ? undefined : validDate(resetMs(reset, names, serverTime(headers, clockMs))),
  };
}

function resetMs(reset: number, { resetUnit = 'epoch-seconds' }: HeaderNames, serverMs: number): number {
  switch (resetUnit) {
    case 'seconds':
      return serverMs + reset * 1000;
    case 'epoch-seconds':
      return reset * 1000;
    case 'epoch-milliseconds':
      return reset;
  }
}

function validDate(ms: number): Date | undefined {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * How long the server asks to wait, in milliseconds: `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3),
 * else the end of the window. Dates are read against the reply's own `Date`. Garbage is undefined.
 */
export function waitHint(headers: Headers, info: RateLimitInfo | undefined, clockMs: number): number | undefined {
  const now = serverTime(headers, clockMs);
  const hints = [retryAfter(headers.get('retry-after'), now), info?.resetAt && info.resetAt.getTime() - now];
  const hint = hints.find((ms) => ms !== undefined && ms <= longestHint);
  return hint === undefined ? undefined : Math.max(0, hint);
}

function retryAfter(text: string | null, now: number): number | undefined {
  const seconds = decimal(text);
  return seconds === undefined ? difference(httpDate(text), now) : seconds * 1000;
}

function difference(ms: number | undefined, now: number): number | undefined {
  return ms === undefined ? undefined : ms - now;
}

function serverTime(headers: Headers, clockMs: number): number {
  return httpDate(headers.get('date')) ?? clockMs;
}

/** Unix milliseconds of an HTTP date (RFC 9110, section 5.6.7). `Date.parse` alone takes nearly anything. */
export function httpDate(text: string | null): number | undefined {
  const ms = text !== null && /^[A-Z][a-z]{2,8}, .+ GMT$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

function decimal(text: string | null | undefined): number | undefined {
  return text !== null && text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

import type { RateLimitInfo } from './response-info.js';

/** Longer hints are garbage: a year, in milliseconds. */
const longestHint = 366 * 86_400_000;

/**
 * How long the server asks to wait, in milliseconds: `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3),
 * else the end of the window. Dates are read against the reply's own `Date`. Garbage is undefined.
 */
export function waitHint(headers: Headers, info: RateLimitInfo | undefined, clockMs: number): number | undefined {
  const now = serverTime(headers, clockMs);
  const text = headers.get('retry-after');
  const seconds = decimal(text);
  const asked = seconds === undefined ? httpDate(text) : now + seconds * 1000;
  const waits = [asked, info?.resetAt?.getTime()].map((until = Infinity) => until - now);
  const wait = waits.find((ms) => ms <= longestHint);
  return wait && Math.max(0, wait);
}

/** By the reply's `Date`; `clockMs` where it has none. */
export function serverTime(headers: Headers, clockMs: number): number {
  return httpDate(headers.get('date')) ?? clockMs;
}

/** Unix milliseconds of an HTTP date (RFC 9110, section 5.6.7). `Date.parse` alone takes nearly anything. */
export function httpDate(text: string | null): number | undefined {
  // NaN is none either.
  return (/^[A-Z][a-z]{2,8}, .+ GMT$/.test(text ?? '') && Date.parse(text ?? '')) || undefined;
}

/** A number without sign or exponent. */
export function decimal(text: string | null | undefined): number | undefined {
  return text && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

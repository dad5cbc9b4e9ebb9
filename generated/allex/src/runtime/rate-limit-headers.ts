import { decimal, serverTime } from './wait-hint.js';
import type { RateLimitInfo } from './response-info.js';

/** The names of the headers. */
export interface RateLimitHeaders {
  readonly limit?: string;
  readonly remaining?: string;
  readonly reset?: string;
  readonly resetUnit?: 'epoch-seconds' | 'epoch-milliseconds' | 'seconds';
}

/** Reads the rate-limit headers of an API; what is no number is undefined. */
export function rateLimitHeaders(names: RateLimitHeaders): (headers: Headers, clockMs: number) => RateLimitInfo {
  return (headers, clockMs) => {
    const number = (name: string | undefined): number | undefined => decimal(name && headers.get(name));
    const reset = number(names.reset);
    return {
      limit: number(names.limit),
      remaining: number(names.remaining),
      resetAt: reset === undefined ? undefined : validDate(resetMs(reset, names, serverTime(headers, clockMs))),
    };
  };
}

function resetMs(reset: number, { resetUnit = 'epoch-seconds' }: RateLimitHeaders, serverMs: number): number {
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

import type { Instant } from './signer.js';

/** RFC 3339 in UTC with milliseconds. */
export function iso8601(now: Instant): string {
  return now.received?.get('iso8601') ?? new Date(now.unixMilliseconds).toISOString();
}

/** RFC 9110, section 5.6.7: IMF-fixdate. */
export function httpDate(now: Instant): string {
  return now.received?.get('httpDate') ?? new Date(now.unixMilliseconds).toUTCString();
}

/** Seconds with a fraction of one to six digits. */
export function unixSecondsFraction(now: Instant): string {
  const microseconds = String(now.unixMicroseconds % 1_000_000).padStart(6, '0');
  const fraction = microseconds.replace(/(?<=.)0+$/, '');
  return now.received?.get('unixSecondsFraction') ?? `${Math.trunc(now.unixMicroseconds / 1_000_000)}.${fraction}`;
}

/** A pattern of `YYYY MM DD HH mm ss SSS`, in UTC, or as far from it as `offset` says: `+08:00`. */
export function utc(now: Instant, pattern: string, offset = 'Z'): string {
  const aheadMs = -Date.parse(`1970-01-01T00:00${offset}`);
  const shown = new Date(now.unixMilliseconds + aheadMs).toISOString();
  const [year, month, day, hour, minute, second, milliseconds] = shown.split(/\D/);
  const parts = new Map([
    ['YYYY', year],
    ['MM', month],
    ['DD', day],
    ['HH', hour],
    ['mm', minute],
    ['ss', second],
    ['SSS', milliseconds],
  ]);
  return pattern.replace(/YYYY|MM|DD|HH|mm|SSS|ss/g, (name) => parts.get(name) ?? name);
}

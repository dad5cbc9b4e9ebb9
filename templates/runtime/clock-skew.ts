import type { CallState } from './call-state.js';
import { httpDate } from './rate-limit-headers.js';

/** Where a scheme says nothing: milliseconds. */
const defaultToleranceMs = 30_000;

/**
 * How far the server's clock is ahead of the client's, in milliseconds, where that is more than a scheme of this signed
 * request tolerates. A `Date` has whole seconds: half a one is added.
 */
export function clockSkew(call: CallState): number | undefined {
  const date = httpDate(call.reply?.headers.get('date') ?? null);
  if (date === undefined || call.schemes.length === 0) return undefined;
  const skew = date + 500 - (call.sentAt + call.now()) / 2;
  const tolerance = Math.min(...call.schemes.map(({ clockToleranceMs }) => clockToleranceMs ?? defaultToleranceMs));
  return Math.abs(skew) > tolerance ? skew : undefined;
}

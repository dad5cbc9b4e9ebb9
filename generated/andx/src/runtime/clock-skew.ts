import type { CallState } from './call-state.js';
import { ApiError } from './errors/api-error.js';
import type { CountersignError } from './errors/countersign-error.js';
import { httpDate } from './wait-hint.js';

/** Where a scheme says nothing: milliseconds. */
const defaultToleranceMs = 30_000;

/**
 * How far the server's clock is ahead of the client's, in milliseconds, where that is more than a scheme of this signed
 * request tolerates. A `Date` has whole seconds: half a one is added.
 */
export function clockSkew(call: CallState): number | undefined {
  const schemes = Object.values(call.requirement);
  const date = httpDate(call.reply?.headers.get('date') ?? null);
  if (date === undefined || schemes.length === 0) return undefined;
  const skew = date + 500 - (call.sentAt + call.now()) / 2;
  const tolerance = Math.min(...schemes.map(({ clockToleranceMs }) => clockToleranceMs ?? defaultToleranceMs));
  return Math.abs(skew) > tolerance ? skew : undefined;
}

/**
 * After a 401 that the clock may have caused: sets it by the server's, once in a call, and says whether to sign anew.
 * Where that did not help it is set back. Every reply is from the API's own origin, over TLS or loopback.
 */
export function correctClock(call: CallState, error: CountersignError): boolean {
  const { shared } = call;
  if (!(error instanceof ApiError) || error.status !== 401) return false;
  if (call.offsetBefore !== undefined) {
    shared.clockOffset = call.offsetBefore;
    return false;
  }
  if (error.clockSkewMs === undefined) return false;
  call.offsetBefore = shared.clockOffset;
  shared.clockOffset = call.clockOffset + error.clockSkewMs;
  return true;
}

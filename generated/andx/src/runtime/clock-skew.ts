import type { CallState } from './call-state.js';
import { ApiError } from './errors/api-error.js';
import type { CountersignError } from './errors/countersign-error.js';
import { serverTime } from './wait-hint.js';

/**
 * How far the server's clock is ahead of the client's, in milliseconds, where that is more than a scheme of this signed
 * request tolerates: by default 30 seconds. A `Date` has whole seconds: half a one is added.
 */
export function clockSkew(call: CallState, headers: Headers): number | undefined {
  const tolerances = Object.values(call.requirement).map(({ clockToleranceMs = 30_000 }) => clockToleranceMs);
  // NaN, which is larger than nothing, where there is no date.
  const skew = serverTime(headers, NaN) + 500 - (call.sentAt + call.now()) / 2;
  return Math.abs(skew) > Math.min(...tolerances) ? skew : undefined;
}

/**
 * After a 401 that the clock may have caused: sets it by the server's, once in a call, and says whether to sign anew.
 * Where that did not help it is set back. Every reply is from the API's own origin, over TLS or loopback.
 */
export function correctClock(call: CallState, error: CountersignError): boolean {
  if (!(error instanceof ApiError) || error.status !== 401) return false;
  const { shared, offsetBefore } = call;
  const { clockSkewMs } = error;
  if (offsetBefore !== undefined) shared.clockOffset = offsetBefore;
  if (offsetBefore !== undefined || clockSkewMs === undefined) return false;
  call.offsetBefore = shared.clockOffset;
  shared.clockOffset = call.clockOffset + clockSkewMs;
  return true;
}

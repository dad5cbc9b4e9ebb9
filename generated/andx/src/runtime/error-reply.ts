import type { CallState } from './call-state.js';
import { clockSkew } from './clock-skew.js';
import { describeError } from './error-description.js';
import { ApiError } from './errors/api-error.js';
import { RateLimitError } from './errors/rate-limit-error.js';
import type { KeptReply } from './kept-reply.js';
import { waitHint } from './wait-hint.js';

/** Where the server gives no hint: milliseconds. */
const guessedWaitMs = 1_000;

/** The error of a reply with an error status. */
export function errorReply(call: CallState, { status, headers }: KeptReply, text: string): ApiError {
  const { isOfApi, message, code, body } = describeError(call, `http_${status}`, text);
  // The spec says that with this status it was certainly not processed.
  const isRejection = !!(call.operation.retry?.rejectedOn ?? call.settings.api.rejectedOn)?.includes(status);
  const isPassing = [408, 425, 429].includes(status);
  const isRejected = isRejection || (status >= 400 && status < 500 && !isPassing);
  // The others are of gateways, which have had no answer, whatever they say of it (RFC 9110, section 15.6.3).
  const isAnswered = status < 500 || (isOfApi && [500, 501, 503].includes(status));
  const outcome = isRejected ? 'rejected' : isAnswered ? 'answered' : 'unknown';
  // A 500 that the API explains is its answer, often to a wrong input.
  const transient = isRejection || isPassing || [502, 503, 504].includes(status) || (status >= 500 && !isOfApi);
  const details = { code, body, outcome, status, transient } as const;
  const now = call.now();
  if (status === 429) {
    const waitMs = waitHint(headers, call.response?.rateLimit, now) ?? guessedWaitMs;
    return new RateLimitError(`status 429${message}`, call, { ...details, retryAt: new Date(now + waitMs) });
  }
  const waitMs = waitHint(headers, undefined, now);
  const retryAt = waitMs === undefined ? undefined : new Date(now + waitMs);
  const clockSkewMs = status === 401 ? clockSkew(call, headers) : undefined;
  const off = clockSkewMs === undefined ? '' : ` (the server's clock differs by ${Math.round(clockSkewMs / 1000)} s)`;
  return new ApiError(`status ${status}${message}${off}`, call, { ...details, retryAt, clockSkewMs });
}

import type { CallState } from './call-state.js';
import { clockSkew } from './clock-skew.js';
import { describeError } from './error-description.js';
import { ApiError } from './errors/api-error.js';
import { RateLimitError } from './errors/rate-limit-error.js';
import { waitHint } from './wait-hint.js';

/** Where the server gives no hint: milliseconds. */
const guessedWaitMs = 1_000;

/** The error of a reply with an error status. */
export function errorReply(call: CallState, { status, headers }: Response, text: string): ApiError {
  const { isOfApi, message, code, body } = describeError(call, `http_${status}`, text);
  const { operation, settings } = call;
  // The spec says that with this status it was certainly not processed.
  const isRejection = (operation.retry?.rejectedOn ?? settings.api.rejectedOn ?? []).includes(status);
  const isPassing = [408, 425, 429].includes(status);
  const isRejected = isRejection || (status < 500 && !isPassing);
  const outcome = isRejected ? 'rejected' : isOfApi || status < 500 ? 'answered' : 'unknown';
  const now = call.now();
  const wait = waitHint(headers, status === 429 ? call.response?.rateLimit : undefined, now);
  const retryAt = wait === undefined ? undefined : now + wait;
  const details = { code, body, outcome, retryAt } as const;
  if (status === 429) {
    return new RateLimitError(`status 429${message}`, call, { ...details, retryAt: retryAt ?? now + guessedWaitMs });
  }
  const clockSkewMs = status === 401 ? clockSkew(call) : undefined;
  const off = clockSkewMs === undefined ? '' : ` (the server's clock differs by ${Math.round(clockSkewMs / 1000)} s)`;
  // A 500 that the API explains is its answer, often to a wrong input.
  const transient = isRejection || isPassing || (status > 501 && status < 505) || (status === 500 && !isOfApi);
  return new ApiError(`status ${status}${message}${off}`, call, { ...details, status, transient, clockSkewMs });
}

/** The error inside a reply with a success status: the API itself says that it did not do what was asked. */
export function envelopeError(call: CallState, status: number, reply: unknown): ApiError {
  const { message, code, body } = describeError(call, 'envelope_error', reply);
  return new ApiError(`the API reports an error${message}`, call, { code, status, body });
}

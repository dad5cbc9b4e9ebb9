import type { CallState } from './call-state.js';
import { clockSkew } from './clock-skew.js';
import { describeError } from './error-description.js';
import { ApiError } from './errors/api-error.js';
import type { Outcome } from './errors/countersign-error.js';
import { RateLimitError } from './errors/rate-limit-error.js';
import { waitHint } from './rate-limit-headers.js';

/** Where the server gives no hint: milliseconds. */
const guessedWaitMs = 1_000;

/** The error of a reply with an error status. */
export function errorReply(call: CallState, { status, headers }: Response, text: string): ApiError {
  const { isOfApi, message, ...described } = describeError(call, `http_${status}`, text);
  const sentence = `status ${status}${message}`;
  const outcome = outcomeOf(call, status, isOfApi);
  if (status === 429) {
    const wait = waitHint(headers, call.response?.rateLimit, call.now()) ?? guessedWaitMs;
    return new RateLimitError(sentence, call, { ...described, outcome, resetAt: call.now() + wait });
  }
  const clockSkewMs = status === 401 ? clockSkew(call) : undefined;
  const off = clockSkewMs === undefined ? '' : ` (the server's clock differs by ${Math.round(clockSkewMs / 1000)} s)`;
  // A 500 that the API explains is its answer, often to a wrong input.
  const transient =
    isRejection(call, status) || [408, 425, 502, 503, 504].includes(status) || (status === 500 && !isOfApi);
  return new ApiError(sentence + off, call, { ...described, status, outcome, transient, clockSkewMs });
}

/** The error inside a reply with a success status: the API itself says that it did not do what was asked. */
export function envelopeError(call: CallState, status: number, body: unknown): ApiError {
  const { message, code, body: shown } = describeError(call, 'envelope_error', body);
  return new ApiError(`the API reports an error${message}`, call, { code, status, body: shown });
}

function outcomeOf(call: CallState, status: number, isOfApi: boolean): Outcome {
  if (isRejection(call, status)) return 'rejected';
  if (status >= 400 && status < 500)
    return status === 408 || status === 425 || status === 429 ? 'answered' : 'rejected';
  return isOfApi ? 'answered' : 'unknown';
}

/** The spec says that with this status it was certainly not processed. */
function isRejection({ parts: { operation, settings } }: CallState, status: number): boolean {
  const { rejectedOn = settings.api.rejectedOn ?? [] } = operation.retry ?? {};
  return rejectedOn.includes(status);
}

import { backoffMs } from './backoff.js';
import type { CallState } from './call-state.js';
import type { CountersignError } from './errors/countersign-error.js';
import { RateLimitError } from './errors/rate-limit-error.js';
import { waitHint } from './rate-limit-headers.js';

/** How long to wait before the next attempt, in milliseconds; undefined: there is none. */
export function retryWait(call: CallState, error: CountersignError, timeLeftMs: number): number | undefined {
  const { limits, attempts, draft } = call;
  if (!error.retryable || attempts > limits.maxRetries || draft.body instanceof ReadableStream) return undefined;
  const waitMs = hintedWait(call, error) ?? backoffMs(attempts);
  if (waitMs > limits.maxWaitMs || waitMs >= timeLeftMs) return undefined;
  return call.parts.shared.budget.take() ? waitMs : undefined;
}

function hintedWait(call: CallState, error: CountersignError): number | undefined {
  if (error instanceof RateLimitError) return Math.max(0, error.resetAt.getTime() - call.now());
  return call.reply && waitHint(call.reply.headers, undefined, call.now());
}

import { backoffMs } from './backoff.js';
import type { CallState } from './call-state.js';
import type { CountersignError } from './errors/countersign-error.js';

/** How long to wait before the next attempt, in milliseconds; undefined: there is none. */
export function retryWait(call: CallState, error: CountersignError, timeLeftMs: number): number | undefined {
  const { limits, attempts, draft } = call;
  const isOver = !call.isSent || attempts > limits.maxRetries || draft.body instanceof ReadableStream;
  if (!error.retryable || isOver) return undefined;
  const { retryAt } = error;
  const waitMs = retryAt === undefined ? backoffMs(attempts) : Math.max(0, retryAt.getTime() - call.now());
  if (waitMs > limits.maxWaitMs || waitMs >= timeLeftMs) return undefined;
  return call.parts.shared.budget.take() ? waitMs : undefined;
}

import { backoffMs } from './backoff.js';
import type { CallState } from './call-state.js';
import type { CountersignError } from './errors/countersign-error.js';

/** Retries that a client has in reserve: each takes one, each success gives a little back. */
export const mostRetries = 50;
const refund = 0.2;

/** How long to wait before the next attempt, in milliseconds; undefined: there is none. */
export function retryWait(call: CallState, error: CountersignError, timeLeftMs: number): number | undefined {
  const { limits, attempts, draft, shared } = call;
  const isOver = !call.isSent || attempts > limits.maxRetries || draft.payload instanceof ReadableStream;
  if (!error.retryable || isOver) return undefined;
  const { retryAt } = error;
  const waitMs = retryAt === undefined ? backoffMs(attempts) : Math.max(0, retryAt.getTime() - call.now());
  if (waitMs > limits.maxWaitMs || waitMs >= timeLeftMs || shared.retries < 1) return undefined;
  shared.retries -= 1;
  return waitMs;
}

/** After a success. */
export function refundRetry({ shared }: CallState): void {
  shared.retries = Math.min(mostRetries, shared.retries + refund);
}

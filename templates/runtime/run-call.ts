import { attempt } from './attempt.js';
import { CallState } from './call-state.js';
import { correctClock } from './clock-skew.js';
import { withCutoff } from './cutoff.js';
import { emit } from './emit.js';
import { CountersignError } from './errors/countersign-error.js';
import { OutcomeUnknownError } from './errors/outcome-unknown-error.js';
import type { Outgoing } from './outgoing.js';
import { renewSession } from './renew-session.js';
import type { RequestQueue } from './request-queue.js';
import { refundRetry, retryWait } from './retry-policy.js';
import { sleep } from './sleep.js';

/** Makes attempts until one succeeds or another would be unsafe, useless or too late: the result. */
export async function runCall(outgoing: Outgoing): Promise<unknown> {
  const call = new CallState(outgoing);
  const { totalTimeoutMs } = call.limits;
  const endsAt = performance.now() + totalTimeoutMs;
  const queue = queueOf(call);
  let timeLeftMs = totalTimeoutMs;
  for (;;) {
    call.isSent = false;
    const turn = queue?.enter(timeLeftMs);
    if (turn !== undefined) {
      await turn;
      timeLeftMs = endsAt - performance.now();
    }
    try {
      // It would be cut off as soon as it is sent.
      if (timeLeftMs < 0) throw call.timedOut(totalTimeoutMs);
      const data = await timedAttempt(call, timeLeftMs);
      outgoing.reply = call.reply;
      refundRetry(call);
      queue?.replied();
      return data;
    } catch (error) {
      if (!(error instanceof CountersignError)) throw error;
      timeLeftMs = endsAt - performance.now();
      emit(call, { kind: 'failure', error, durationMs: call.isSent ? call.elapsed() : 0 });
      const isQueued = queue?.failed(error);
      const isMended = correctClock(call, error) || renewSession(call, error);
      // A stream has been read.
      if (isMended && !(call.draft.payload instanceof ReadableStream)) continue;
      const waitMs = retryWait(call, error, timeLeftMs);
      if (waitMs === undefined) throw isUnknown(call, error) ? new OutcomeUnknownError(call, error) : error;
      // Whatever ends the call: no later attempt undoes what this one did.
      if (error.mayHaveBeenProcessed) call.mayHaveBeenProcessed = true;
      emit(call, { kind: 'retry', error, waitMs });
      call.isSent = false;
      // In a pause it waits in the queue, with all others.
      if (!isQueued) await sleep(waitMs, call);
      timeLeftMs = endsAt - performance.now();
    }
  }
}

/** Where the call waits; nowhere if limits are off, or the URL is somebody else's. */
function queueOf(call: CallState): RequestQueue | undefined {
  const { api, options } = call.settings;
  const { limit } = call;
  if (options.rateLimit === false || limit === false || call.operation.url !== undefined) return undefined;
  const keep = typeof options.rateLimit === 'function' ? options.rateLimit : (limit?.keep ?? api.keepRateLimit);
  return (keep as ((call: CallState) => RequestQueue | undefined) | undefined)?.(call);
}

function timedAttempt(call: CallState, timeLeftMs: number): Promise<unknown> {
  return withCutoff(call, Math.min(call.limits.timeoutMs, timeLeftMs), attempt);
}

/** Whether nobody can say what became of a request that must not be repeated. */
function isUnknown({ safe }: CallState, { outcome }: CountersignError): boolean {
  return !safe && outcome === 'unknown';
}

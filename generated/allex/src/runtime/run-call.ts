import { attempt } from './attempt.js';
import { limiterOf, turnOf } from './call-limiter.js';
import type { CallState } from './call-state.js';
import { correctClock } from './clock-skew.js';
import { withCutoff } from './cutoff.js';
import { emit } from './emit.js';
import { AbortedError } from './errors/aborted-error.js';
import { CountersignError } from './errors/countersign-error.js';
import { OutcomeUnknownError } from './errors/outcome-unknown-error.js';
import { TimeoutError } from './errors/timeout-error.js';
import { pauseAfter, pauseWhenUsedUp } from './rate-limit-pause.js';
import type { Content } from './reply.js';
import { renewSession } from './renew-session.js';
import { retryWait } from './retry-policy.js';
import { sleep } from './sleep.js';
import { SpareControllers } from './spare-controllers.js';

/** Makes attempts until one succeeds or another would be unsafe, useless or too late. */
export async function runCall(call: CallState): Promise<Content> {
  const endsAt = performance.now() + call.limits.totalTimeoutMs;
  const limiter = limiterOf(call);
  for (;;) {
    call.isSent = false;
    const turn = limiter?.enter(turnOf(call, endsAt - performance.now()));
    if (turn !== undefined) await turn;
    try {
      const content = await timedAttempt(call, endsAt - performance.now());
      call.parts.shared.budget.succeed();
      pauseWhenUsedUp(call, limiter);
      return content;
    } catch (error) {
      if (!(error instanceof CountersignError)) throw error;
      emit(call, () => ({ kind: 'failure', error, durationMs: call.isSent ? call.elapsed() : 0 }));
      const isPaused = pauseAfter(call, error, limiter);
      if (correctClock(call, error) || renewSession(call, error)) continue;
      const waitMs = retryWait(call, error, endsAt - performance.now());
      if (waitMs === undefined) throw isUnknown(call, error) ? new OutcomeUnknownError(call, error) : error;
      emit(call, () => ({ kind: 'retry', error, waitMs }));
      call.isSent = false;
      // In a pause it waits in the limiter's queue, with all others.
      if (!isPaused) await sleep(waitMs, call.parts.options.signal, () => new AbortedError(call));
    }
  }
}

function timedAttempt(call: CallState, timeLeftMs: number): Promise<Content> {
  const timeoutMs = Math.max(0, Math.min(call.limits.timeoutMs, timeLeftMs));
  return withCutoff(
    {
      signal: call.parts.options.signal,
      timeoutMs,
      // A request whose reply is a stream goes on after the attempt.
      controllers: call.parts.operation.stream ? new SpareControllers() : call.parts.shared.controllers,
      aborted: () => new AbortedError(call),
      timedOut: () => new TimeoutError(call, timeoutMs),
    },
    (signal) => attempt(call, signal),
  );
}

/** Whether nobody can say what became of a request that must not be repeated. */
function isUnknown({ safe }: CallState, { outcome }: CountersignError): boolean {
  return !safe && outcome === 'unknown';
}

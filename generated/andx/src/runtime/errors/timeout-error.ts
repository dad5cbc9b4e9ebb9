import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** No complete reply within the time of an attempt or of the call, or nothing more of one that is a stream. */
export class TimeoutError extends CountersignError {
  override readonly name: string = 'TimeoutError';

  constructor(trace: Trace, timeoutMs: number, missing: string = 'no complete reply') {
    const outcome = trace.isSent ? 'unknown' : 'rejected';
    super(`${missing} within ${Math.round(timeoutMs)} ms`, trace, { code: 'timeout', outcome, transient: true });
  }
}

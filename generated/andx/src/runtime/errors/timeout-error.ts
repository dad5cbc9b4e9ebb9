import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** No complete reply within the time of an attempt or of the call. */
export class TimeoutError extends CountersignError {
  override readonly name: string = 'TimeoutError';

  constructor(trace: Trace, timeoutMs: number) {
    const outcome = trace.isSent ? 'unknown' : 'rejected';
    super(`no complete reply within ${Math.round(timeoutMs)} ms`, trace, { code: 'timeout', outcome, transient: true });
  }
}

import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** The caller's signal ended the call. */
export class AbortedError extends CountersignError {
  override readonly name: string = 'AbortedError';

  constructor(trace: Trace) {
    super('aborted by the caller', trace, { code: 'aborted', outcome: trace.isSent ? 'unknown' : 'rejected' });
  }
}

import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** The server sent the request elsewhere. Redirects are never followed: credentials and bodies would go along. */
export class RedirectError extends CountersignError {
  override readonly name: string = 'RedirectError';
  /** 0 where the runtime hides it (browsers). */
  declare readonly status: number;

  constructor(trace: Trace, status: number) {
    // RFC 9110, section 15.4: with 307 and 308 the request was not performed; 303 points at what it led to, and so may 302.
    const outcome = [307, 308].includes(status) ? 'rejected' : [0, 302, 303].includes(status) ? 'unknown' : 'answered';
    super('redirects are not followed', trace, { code: 'redirect', outcome, status });
  }
}

import type { Trace } from '../trace.js';
import { CountersignError, type Outcome } from './countersign-error.js';

/** The connection could not be made, or broke before the reply was complete. */
export class ConnectionError extends CountersignError {
  override readonly name: string = 'ConnectionError';
  /** The runtime's own code, such as `ECONNREFUSED`, where it gives one. */
  declare readonly reason: string | undefined;

  constructor(trace: Trace, reason: string | undefined, outcome: Outcome) {
    const message = `the connection failed${reason ? ` (${reason})` : ''}`;
    super(message, trace, { code: 'connection_failed', outcome, transient: true, reason });
  }
}

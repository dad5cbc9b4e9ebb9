import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/**
 * A request that must not be sent twice, and whose effect nobody knows: it may have been processed.
 * Look the result up before doing it again. `cause` says what went wrong.
 */
export class OutcomeUnknownError extends CountersignError {
  override readonly name: string = 'OutcomeUnknownError';
  declare readonly operationId: string;
  /** When the request was sent, by the client's clock corrected for the server's. */
  declare readonly sentAt: Date;
  declare readonly cause: CountersignError;

  constructor(trace: Trace, cause: CountersignError) {
    super(`may have been processed, do not repeat it blindly (${cause.name})`, trace, {
      code: 'outcome_unknown',
      outcome: 'unknown',
      sentAt: new Date(trace.sentAt),
      cause,
    });
  }
}

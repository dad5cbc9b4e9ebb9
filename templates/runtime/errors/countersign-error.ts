import type { RateLimitInfo, ResponseInfo } from '../response-info.js';
import type { Trace } from '../trace.js';

/**
 * What is certain when a call fails: `rejected` no attempt was processed, `answered` the API itself said what happened
 * to the last one, `unknown` neither.
 */
export type Outcome = 'rejected' | 'answered' | 'unknown';

/** What an error knows beyond its sentence. */
export interface ErrorDetails {
  readonly code: string | number;
  /** Of the last attempt. Default: `rejected`. */
  readonly outcome?: Outcome | undefined;
  /** Whether the cause goes away by itself. */
  readonly transient?: boolean | undefined;
  /** By the client's clock. */
  readonly retryAt?: Date | undefined;
}

/** What a class knows besides. */
export type Facts = Readonly<Record<string, unknown>>;

/** Base of every error of this package. Nothing secret is in its message, its fields or its cause. */
export class CountersignError extends Error {
  override readonly name: string = 'CountersignError';
  /** Stable, to `switch` on; of an `ApiError` the vendor's own code where the reply has one. */
  declare readonly code: string | number;
  declare readonly operationId: string | undefined;
  /** How often the request was sent. */
  declare readonly attempts: number;
  /** The same call may succeed later, and making it again cannot do it twice. */
  declare readonly retryable: boolean;
  /** Not before this, by the client's clock, where the server says so or the rate limit does. */
  declare readonly retryAt: Date | undefined;
  /** The server may have acted on the request, in the last attempt or one before. */
  declare readonly mayHaveBeenProcessed: boolean;
  /** What is certain about the request. */
  declare readonly outcome: Outcome;
  /** The last reply, where there was one. */
  declare readonly response: ResponseInfo | undefined;
  /** From the reply header that the API names requests in. */
  declare readonly requestId: string | undefined;
  declare readonly rateLimit: RateLimitInfo | undefined;

  constructor(message: string, trace: Trace | undefined, details: ErrorDetails & Facts) {
    const { transient = false, outcome: last = 'rejected', ...facts } = details;
    const { operationId, attempts = 0, safe = false, response } = trace ?? {};
    const outcome = trace?.mayHaveBeenProcessed && last === 'rejected' ? 'unknown' : last;
    const { requestId, rateLimit } = response ?? {};
    const mayHaveBeenProcessed = outcome !== 'rejected';
    const retryable = transient && (safe || !mayHaveBeenProcessed);
    super(operationId === undefined ? message : `${operationId}: ${message}`);
    const known = { operationId, attempts, outcome, mayHaveBeenProcessed, retryable, response, requestId, rateLimit };
    Object.assign(this, facts, known);
  }
}

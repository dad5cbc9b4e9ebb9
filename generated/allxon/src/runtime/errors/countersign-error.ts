import type { RateLimitInfo, ResponseInfo } from '../response-info.js';
import type { Trace } from '../trace.js';

/**
 * What is certain when a call fails: `rejected` the request was not processed, `answered` the API itself said what
 * happened to it, `unknown` neither.
 */
export type Outcome = 'rejected' | 'answered' | 'unknown';

/** What an error knows beyond its sentence. */
export interface ErrorDetails {
  readonly code: string | number;
  /** Default: `rejected`. */
  readonly outcome?: Outcome | undefined;
  /** Whether the cause goes away by itself. */
  readonly transient?: boolean | undefined;
  /** Unix milliseconds by the client's clock. */
  readonly retryAt?: number | undefined;
}

/** Base of every error of this package. Nothing secret is in its message, its fields or its cause. */
export class CountersignError extends Error {
  override readonly name: string = 'CountersignError';
  /** Stable, to `switch` on; of an `ApiError` the vendor's own code where the reply has one. */
  readonly code: string | number;
  readonly operationId: string | undefined;
  /** How often the request was sent. */
  readonly attempts: number;
  /** The same call may succeed later, and making it again cannot do it twice. */
  readonly retryable: boolean;
  /** Not before this, by the client's clock, where the server says so or the rate limit does. */
  readonly retryAt: Date | undefined;
  /** The server may have acted on the request. */
  readonly mayHaveBeenProcessed: boolean;
  /** What is certain about the request. */
  readonly outcome: Outcome;
  /** The last reply, where there was one. */
  readonly response: ResponseInfo | undefined;
  /** From the reply header that the API names requests in. */
  readonly requestId: string | undefined;
  readonly rateLimit: RateLimitInfo | undefined;

  constructor(message: string, trace: Trace | undefined, details: ErrorDetails) {
    const { code, outcome = 'rejected', transient, retryAt } = details;
    const response = trace?.response;
    super(trace ? `${trace.operationId}: ${message}` : message);
    this.code = code;
    this.outcome = outcome;
    this.operationId = trace?.operationId;
    this.attempts = trace?.attempts ?? 0;
    this.mayHaveBeenProcessed = outcome !== 'rejected';
    this.retryable = !!transient && (!this.mayHaveBeenProcessed || !!trace?.safe);
    this.retryAt = retryAt === undefined ? undefined : new Date(retryAt);
    this.response = response;
    this.requestId = response?.requestId;
    this.rateLimit = response?.rateLimit;
  }
}

import type { Trace } from '../trace.js';
import { ApiError, type ApiErrorDetails } from './api-error.js';

/** What a {@link RateLimitError} knows. */
export interface RateLimitErrorDetails extends Omit<ApiErrorDetails, 'status' | 'transient' | 'retryAt'> {
  readonly retryAt: Date;
}

/** Too many requests: the server's reply, or with `attempts` 0 the client's own limiter, which sent nothing. */
export class RateLimitError extends ApiError {
  override readonly name: string = 'RateLimitError';
  /** `retryAt`: a guess where the server gives no hint. */
  declare readonly resetAt: Date;

  constructor(message: string, trace: Trace, details: RateLimitErrorDetails) {
    super(message, trace, { ...details, status: 429, transient: true, resetAt: details.retryAt });
  }
}

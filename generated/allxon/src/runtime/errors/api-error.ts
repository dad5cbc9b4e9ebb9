import type { Trace } from '../trace.js';
import { CountersignError, type ErrorDetails } from './countersign-error.js';

/** What the API replied. */
export interface ApiErrorDetails extends ErrorDetails {
  readonly status: number;
  readonly body: unknown;
  readonly clockSkewMs?: number | undefined;
}

/** The API replied with an error. */
export class ApiError extends CountersignError {
  override readonly name: string = 'ApiError';
  readonly status: number;
  /** The reply: parsed JSON, or the beginning of any other text. Secrets of the request are `[redacted]` in it. */
  readonly body: unknown;
  /** After a 401: how far the server's clock is ahead, in milliseconds, where that may be the cause. */
  readonly clockSkewMs: number | undefined;

  constructor(message: string, trace: Trace, details: ApiErrorDetails) {
    super(message, trace, details);
    this.status = details.status;
    this.body = details.body;
    this.clockSkewMs = details.clockSkewMs;
  }
}

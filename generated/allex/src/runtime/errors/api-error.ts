import type { Trace } from '../trace.js';
import { CountersignError, type ErrorDetails, type Facts } from './countersign-error.js';

/** What the API replied. */
export interface ApiErrorDetails extends ErrorDetails {
  readonly status: number;
  readonly body: unknown;
  readonly clockSkewMs?: number | undefined;
}

/** The API replied with an error. */
export class ApiError extends CountersignError {
  override readonly name: string = 'ApiError';
  declare readonly status: number;
  /** The reply: parsed JSON, or the beginning of any other text. Secrets of the request are `[redacted]` in it. */
  declare readonly body: unknown;
  /** After a 401: how far the server's clock is ahead, in milliseconds, where that may be the cause. */
  declare readonly clockSkewMs: number | undefined;

  constructor(message: string, trace: Trace, details: ApiErrorDetails & Facts) {
    super(message, trace, { ...details });
  }
}

import type { ResponseInfo } from './response-info.js';

/** A result with the reply behind it. */
export interface CallResult<T> {
  readonly data: T;
  readonly response: ResponseInfo & {
    /** The whole reply, with its envelope. */
    readonly body: unknown;
  };
}

/**
 * A call under way: a promise of its result, and of the reply behind it. It is sent whether somebody waits for it or
 * not; that it fails must be handled, as with any promise.
 */
export interface Call<T> extends Promise<T> {
  /** The result with status, headers, request id, rate limit and number of attempts. */
  withResponse(): Promise<CallResult<T>>;
}

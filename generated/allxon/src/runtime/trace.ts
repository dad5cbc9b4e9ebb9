import type { ResponseInfo } from './response-info.js';

/** What is known of a call while it runs. */
export interface Trace {
  readonly operationId: string;
  /** It may be sent again after it may have been processed. */
  readonly safe: boolean;
  /** The server may have acted on an earlier attempt. */
  readonly mayHaveBeenProcessed?: boolean;
  /** How often the request was handed to `fetch`. */
  readonly attempts: number;
  /** Whether the current attempt was. */
  readonly isSent: boolean;
  /** Unix milliseconds by the client's corrected clock: the last attempt. */
  readonly sentAt: number;
  /** The last attempt's reply, without secrets. */
  readonly response: ResponseInfo | undefined;
}

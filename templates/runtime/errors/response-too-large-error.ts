import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** The reply, or an item of a stream, has more bytes, decompressed, than the option `maxResponseBytes` allows. */
export class ResponseTooLargeError extends CountersignError {
  override readonly name: string = 'ResponseTooLargeError';

  constructor(trace: Trace, maxBytes: number) {
    super(`the reply is larger than ${maxBytes} bytes`, trace, { code: 'response_too_large', outcome: 'unknown' });
  }
}

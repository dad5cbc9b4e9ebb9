import { CountersignError } from '../errors/countersign-error.js';

/**
 * The test has asked something of the fake that it cannot do: no operation of the API is at that URL, an input is
 * missing, there are no credentials to verify with, or a handler has thrown. A client throws it as it is.
 */
export class FakeError extends CountersignError {
  override readonly name: string = 'FakeError';

  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, undefined, { code: 'fake_error' });
    if (options !== undefined && 'cause' in options) this.cause = options.cause;
  }
}

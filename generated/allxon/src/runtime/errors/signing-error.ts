import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** The request could not be signed: the attempt was not sent. */
export class SigningError extends CountersignError {
  override readonly name: string = 'SigningError';

  /** `reason` is redacted. */
  constructor(trace: Trace | undefined, scheme: string, reason: string) {
    super(`signing with ${scheme} failed: ${reason}`, trace, { code: 'signing_failed' });
  }
}

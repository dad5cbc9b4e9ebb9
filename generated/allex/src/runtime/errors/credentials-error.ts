import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** A function that was to give credentials failed: the attempt was not sent. */
export class CredentialsError extends CountersignError {
  override readonly name: string = 'CredentialsError';
  /** What it failed with where that is an error of this package, as of a login; another one's text may have secrets. */
  declare readonly cause: CountersignError | undefined;

  constructor(trace: Trace | undefined, place: string, cause: unknown) {
    super(`${place} was asked for credentials and failed`, trace, {
      code: 'credentials_failed',
      cause: cause instanceof CountersignError ? cause : undefined,
    });
  }
}

import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** The operation needs credentials that the client was not given; nothing was sent. */
export class MissingCredentialsError extends CountersignError {
  override readonly name: string = 'MissingCredentialsError';
  /** What is missing for each alternative, by its key in the option `auth`. */
  declare readonly missing: readonly (readonly string[])[];

  constructor(trace: Trace, missing: readonly (readonly string[])[]) {
    const alternatives = missing.map((names) => `auth.${names.join(' and auth.')}`);
    super(`needs credentials: ${alternatives.join(', or ')}`, trace, { code: 'missing_credentials', missing });
  }
}

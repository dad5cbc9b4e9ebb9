import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** An option, credential, parameter or body that cannot be sent; nothing was. Its value is never shown. */
export class InvalidInputError extends CountersignError {
  override readonly name: string = 'InvalidInputError';
  /** Where it is, such as `auth.hmac.apiKey` or `body.price`. */
  declare readonly place: string;
  /** The rest of the sentence that `place` begins. */
  declare readonly problem: string;

  constructor(place: string, problem: string, trace?: Trace) {
    super(`${place} ${problem}`, trace, { code: 'invalid_input', place, problem });
  }
}

import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** A reply that can be read but lacks what the API promises. */
export class ResponseShapeError extends CountersignError {
  override readonly name: string = 'ResponseShapeError';

  /** `missing` names what is not there, such as the JSON Pointer of an envelope's status. */
  constructor(trace: Trace, missing: string) {
    super(`the reply lacks ${missing}`, trace, { code: 'response_shape', outcome: 'unknown' });
  }
}

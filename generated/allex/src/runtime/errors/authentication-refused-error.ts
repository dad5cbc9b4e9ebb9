import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** The server of a stream does not accept the credentials. It is not asked again with the same. */
export class AuthenticationRefusedError extends CountersignError {
  override readonly name: string = 'AuthenticationRefusedError';
  /** What the server said, without secrets; undefined where it gave no reason. */
  readonly reason: string | undefined;

  constructor(trace: Trace, reason: string | undefined) {
    super(`the credentials are refused${reason ? `: ${reason}` : ''}`, trace, { code: 'authentication_refused' });
    this.reason = reason;
  }
}

import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** The other side closed the connection of a stream, or it broke. */
export class ConnectionClosedError extends CountersignError {
  override readonly name: string = 'ConnectionClosedError';
  /** RFC 6455, section 7.4; 1006 where the connection broke. */
  readonly closeCode: number;
  /** What the server said, without secrets; may be empty. */
  readonly reason: string;

  constructor(trace: Trace, closeCode: number, reason: string) {
    const said = reason === '' ? '' : `: ${reason}`;
    super(`the connection was closed with ${closeCode}${said}`, trace, { code: 'connection_closed', transient: true });
    this.closeCode = closeCode;
    this.reason = reason;
  }
}

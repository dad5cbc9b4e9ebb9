import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** A success status with a reply that cannot be read as the operation declares: cut off, corrupt or a proxy's page. */
export class ResponseParseError extends CountersignError {
  override readonly name: string = 'ResponseParseError';
  declare readonly status: number;
  /** The beginning of the reply, without secrets. */
  declare readonly snippet: string;

  constructor(trace: Trace, { status, snippet }: { readonly status: number; readonly snippet: string }) {
    super(`the reply with status ${status} cannot be read: ${JSON.stringify(snippet)}`, trace, {
      code: 'response_parse',
      outcome: 'unknown',
      transient: true,
      status,
      snippet,
    });
  }
}

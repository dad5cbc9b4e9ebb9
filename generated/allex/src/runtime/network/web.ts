import { ConnectionError } from '../errors/connection-error.js';
import type { Trace } from '../trace.js';

/** Whatever `fetch` threw. Browsers say no more of it than that it failed: the request may have arrived. */
export function connectionFailure(_thrown: unknown, trace: Trace): ConnectionError {
  return new ConnectionError(trace, undefined, 'unknown');
}

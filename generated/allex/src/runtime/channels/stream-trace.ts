import type { Trace } from '../trace.js';

/** What errors of a stream say: `about` is the channel, or the stream where it is all of them. */
export function streamTrace(about: string, attempts = 0): Trace {
  return { operationId: about, safe: true, attempts, isSent: attempts > 0, sentAt: 0, response: undefined };
}

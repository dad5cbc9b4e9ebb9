import type { Deadline, Deadlines } from '../deadlines.js';
import { ConnectionError } from '../errors/connection-error.js';
import { longestTimerMs } from '../sleep.js';
import type { Trace } from '../trace.js';

/** Whatever `fetch` threw. Browsers say no more of it than that it failed: the request may have arrived. */
export function connectionFailure(_thrown: unknown, trace: Trace): ConnectionError {
  return new ConnectionError(trace, undefined, 'unknown');
}

/** Those of one client, each on a timer of its own: in a worker, the timers of a request end with it. */
export function createDeadlines(): Deadlines {
  const timers = new Map<Deadline, ReturnType<typeof setTimeout>>();
  return {
    start(deadline, timeoutMs) {
      timers.set(
        deadline,
        setTimeout(() => deadline.expire(), Math.min(timeoutMs, longestTimerMs)),
      );
    },
    end(deadline) {
      clearTimeout(timers.get(deadline));
      timers.delete(deadline);
    },
  };
}

import type { Deadline, Deadlines } from '../deadlines.js';
import { ConnectionError } from '../errors/connection-error.js';
import { longestTimerMs } from '../sleep.js';
import type { Trace } from '../trace.js';

/** Whatever `fetch` threw. Browsers say no more of it than that it failed: the request may have arrived. */
export function connectionFailure(_thrown: unknown, trace: Trace): ConnectionError {
  return new ConnectionError(trace, undefined, 'unknown');
}

/** Whether a browser sends a request again by itself, on a connection that it has kept, is not for scripts to say. */
export function sentOnce<Fetch>(fetch: Fetch): Fetch {
  return fetch;
}

/** Those of one client, each on a timer of its own: in a worker, the timers of a request end with it. */
export function createDeadlines(): Deadlines {
  const timers = new Map<Deadline, ReturnType<typeof setTimeout>>();
  return {
    start(deadline, timeoutMs) {
      const wait = (ms: number, over: () => void): unknown => timers.set(deadline, setTimeout(over, ms));
      // What has arrived while the program was busy is heard first.
      wait(Math.min(timeoutMs, longestTimerMs), () => wait(0, () => deadline.expire()));
    },
    end(deadline) {
      clearTimeout(timers.get(deadline));
      timers.delete(deadline);
    },
  };
}

import { json } from './fault.js';
import type { Script } from './fault-server.js';

/** A script behind a guard that answers 401 to a value of this header that it has seen before. */
export function refusingReplays(header: string, script: Script): Script {
  const seen = new Set<string>();
  return (arrival, number) => {
    const value = String(arrival.headers[header]);
    if (seen.has(value)) return json({ message: 'this was used before' }, 401);
    seen.add(value);
    return script(arrival, number);
  };
}

import { Entries } from './entries.js';

/** The pairs of both, one after the other. */
export function merge(first: Entries, second: Entries): Entries {
  return new Entries([...first.list, ...second.list]);
}

import type { Entries } from './entries.js';

/** The names of the pairs, in order. */
export function keys(map: Entries): readonly string[] {
  return map.list.map(([name]) => name);
}

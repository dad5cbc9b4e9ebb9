import { Entries } from './entries.js';

/** The pairs with other names. */
export function omit(map: Entries, names: readonly string[]): Entries {
  return new Entries(map.list.filter(([name]) => !names.includes(name)));
}

import { Entries } from './entries.js';

/** The pairs of these names, in the order of the names; `vk_*` is every name that begins so. */
export function pick(map: Entries, names: readonly string[]): Entries {
  return new Entries(names.flatMap((wanted) => map.list.filter(([name]) => matches(wanted, name))));
}

function matches(wanted: string, name: string): boolean {
  return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
}

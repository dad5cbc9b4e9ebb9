import { Entries } from './entries.js';

/** The pairs with their names as HTTP writes fields: `x-acme-id` is `X-Acme-Id`. */
export function titleNames(map: Entries): Entries {
  return new Entries(map.list.map(([name, value]) => [titled(name), value]));
}

/** ASCII letters only: no other stands in the name of a field. */
function titled(name: string): string {
  const lower = name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return lower.replace(/(?:^|(?<=-))[a-z]/g, (letter) => letter.toUpperCase());
}

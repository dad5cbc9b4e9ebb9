import { uri } from './uri.js';

/** A query with more parameters at its end. */
export function placeQuery(query: string, parameters: Readonly<Record<string, string | number>>): string {
  const taken = new Set(new URLSearchParams(`?${query}`).keys());
  let placed = query;
  for (const [name, value] of Object.entries(parameters)) {
    if (taken.has(name))
      throw new TypeError(`the parameter \`${name}\` is placed by the signature and cannot be passed`);
    placed += `${placed === '' ? '' : '&'}${uri(name)}=${uri(String(value))}`;
  }
  return placed;
}

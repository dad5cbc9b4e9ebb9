import type { Entries } from './entries.js';
import { memberText } from './pairs.js';

/** The values of the pairs as text, in order. */
export function valuesOf(map: Entries): readonly string[] {
  return map.list.map(([, value]) => memberText(value));
}

/** The value of the one pair of a name, as text. Of two, readers would not agree which is meant. */
export function valueOf(map: Entries, name: string, otherwise?: string): string {
  const [found, another] = map.list.filter(([other]) => other === name);
  if (another !== undefined) throw new TypeError(`the request has \`${name}\` twice, and its signature needs one`);
  if (found !== undefined) return memberText(found[1]);
  if (otherwise === undefined) throw new TypeError(`the request has no \`${name}\`, which its signature needs`);
  return otherwise;
}

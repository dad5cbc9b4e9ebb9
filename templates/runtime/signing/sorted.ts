import { compareText } from './compare.js';
import { Entries } from './entries.js';
import { memberText } from './pairs.js';

/** By name, then by value, both by code points. */
export function sorted(map: Entries): Entries {
  return new Entries(
    [...map.list].sort(([a, x], [b, y]) => compareText(a, b) || compareText(memberText(x), memberText(y))),
  );
}

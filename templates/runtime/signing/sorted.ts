import { compareText } from './compare.js';
import { Entries } from './entries.js';
import { memberText } from './pairs.js';

/** Pairs by name, then by value; texts by themselves; by code points. */
export function sorted(map: Entries): Entries;
export function sorted(texts: readonly string[]): readonly string[];
export function sorted(value: Entries | readonly string[]): Entries | readonly string[] {
  if (!(value instanceof Entries)) return [...value].sort(compareText);
  return new Entries(
    [...value.list].sort(([a, x], [b, y]) => compareText(a, b) || compareText(memberText(x), memberText(y))),
  );
}

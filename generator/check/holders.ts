import type { FoundMap } from '../read/reference-walk.js';
import type { SpecMap } from '../read/spec-document.js';

/** Objects by a key that they have, in the order of the document. */
export type Holders = (key: string) => readonly SpecMap[];

/** Made once, when the first rule asks: a large document has a hundred thousand objects, and few have what a rule is about. */
export function holdersIn(maps: readonly FoundMap[]): Holders {
  let byKey: Map<string, SpecMap[]> | undefined;
  return (key) => {
    byKey ??= indexed(maps);
    return byKey.get(key) ?? [];
  };
}

function indexed(maps: readonly FoundMap[]): Map<string, SpecMap[]> {
  const byKey = new Map<string, SpecMap[]>();
  for (const { map, role } of maps) {
    if (role !== 'object') continue;
    for (const key of map.entries.keys()) {
      const holders = byKey.get(key);
      if (holders === undefined) byKey.set(key, [map]);
      else holders.push(map);
    }
  }
  return byKey;
}

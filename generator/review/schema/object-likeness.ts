import type { Alternative } from './alternative.js';

/** More than this is not worth the time. */
const most = 60;

/** Objects that have at least half of their properties in common, the most alike first. */
export function mostAlike(
  base: readonly Alternative[],
  head: readonly Alternative[],
): readonly (readonly [Alternative, Alternative])[] {
  if (base.length > most || head.length > most) return [];
  const found = base.flatMap((one) =>
    head.flatMap((other) => {
      const likeness = likenessOf(one, other);
      return likeness < 0.5 ? [] : [{ one, other, likeness }];
    }),
  );
  const taken = new Set<Alternative>();
  return found
    .toSorted((a, b) => b.likeness - a.likeness)
    .flatMap(({ one, other }): (readonly [Alternative, Alternative])[] => {
      if (taken.has(one) || taken.has(other)) return [];
      taken.add(one).add(other);
      return [[one, other]];
    });
}

/** From 0 to 1: how many of all property names both have. */
function likenessOf(one: Alternative, other: Alternative): number {
  if (one.kind !== 'object' || other.kind !== 'object') return 0;
  const shared = [...one.properties.keys()].filter((name) => other.properties.has(name)).length;
  const all = one.properties.size + other.properties.size - shared;
  return all === 0 ? 0 : shared / all;
}

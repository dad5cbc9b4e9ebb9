import type { NamedPair } from './schema-comparison.js';

/** Base name → head name of schemas that stand in one place under different names, where that is the only one. */
export function schemaNameOfPair(pairs: ReadonlyMap<string, NamedPair>): ReadonlyMap<string, string> {
  const heads = new Map<string, Set<string>>();
  for (const { base, head } of pairs.values()) heads.set(base, (heads.get(base) ?? new Set()).add(head));
  return new Map(
    [...heads].flatMap(([base, names]): [string, string][] => {
      const [name] = names;
      return names.size === 1 && name !== undefined && name !== base ? [[base, name]] : [];
    }),
  );
}

/** The two sides of one spec, by path from the top of the repository; one is missing where the spec is new or gone. */
export interface SpecPair {
  readonly base?: string;
  readonly head?: string;
}

interface Specs {
  readonly base: Iterable<string>;
  readonly head: Iterable<string>;
  /** Head → base. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Pairs the specs of both sides: those at the same place, then those that git calls renamed. Sorted. */
export function pairSpecs({ base, head, renamed }: Specs): readonly SpecPair[] {
  const left = new Set(base);
  const heads = [...new Set(head)].sort();
  const kept = new Set(heads.filter((path) => left.has(path)));
  const pairs = heads.map((path): SpecPair => {
    const from = kept.has(path) ? path : renamed.get(path);
    if (from === undefined || (from !== path && kept.has(from)) || !left.delete(from)) return { head: path };
    return { base: from, head: path };
  });
  const removed = [...left].sort().map((path): SpecPair => ({ base: path }));
  return [...pairs, ...removed];
}

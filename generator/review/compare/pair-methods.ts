import type { PlannedDescriptor } from '../../plan/package-plan.js';

type Methods = ReadonlyMap<string, PlannedDescriptor>;

/** What has become of the methods of an operation, by their names. */
export interface PairedMethods {
  readonly paired: readonly (readonly [base: string, head: string])[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** From the surest to the vaguest: what tells the methods of one operation apart besides their names. */
const likenesses: readonly ((descriptor: PlannedDescriptor) => string)[] = [
  (descriptor) => JSON.stringify([fixed(descriptor), descriptor.body?.mediaType, descriptor.accept]),
  (descriptor) => JSON.stringify([descriptor.body?.mediaType, descriptor.accept]),
  () => '',
];

/** Pairs methods by name; what is left over is renamed where it does the same. */
export function pairMethods(base: Methods, head: Methods): PairedMethods {
  const paired: [string, string][] = [...base.keys()].filter((name) => head.has(name)).map((name) => [name, name]);
  let removed = [...base.keys()].filter((name) => !head.has(name));
  let added = [...head.keys()].filter((name) => !base.has(name));
  for (const likeness of likenesses) {
    for (const from of removed) {
      const [one, others] = [base.get(from), added.filter((name) => isLike(head.get(name), base.get(from), likeness))];
      const [to] = others;
      if (one === undefined || to === undefined) continue;
      paired.push([from, to]);
      added = added.filter((name) => name !== to);
    }
    const known = new Set(paired.map(([from]) => from));
    removed = removed.filter((name) => !known.has(name));
  }
  return { paired, removed, added };
}

function isLike(
  one: PlannedDescriptor | undefined,
  other: PlannedDescriptor | undefined,
  likeness: (descriptor: PlannedDescriptor) => string,
): boolean {
  return one !== undefined && other !== undefined && likeness(one) === likeness(other);
}

function fixed({ fixed: query, fixedHeaders, body }: PlannedDescriptor): readonly unknown[] {
  return [...query, ...fixedHeaders, ...(body?.fixed ?? [])];
}

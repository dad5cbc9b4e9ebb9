import type { Json } from '../../model/json-schema.js';

/** A value that a schema allows, with what else it would allow in its place. */
export type Sample = SampleObject | { readonly kind: 'list'; readonly item: Sample } | SampleLeaf;

interface SampleObject {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, Sample>;
  readonly required: readonly string[];
}

interface SampleLeaf {
  readonly kind: 'leaf';
  readonly value: Json;
  /** Of an `enum`, or the one of a `const`. */
  readonly choices?: readonly Json[];
  /** Whether the schema leaves the text free, so that any text would do. */
  readonly isFree: boolean;
}

/** A leaf that may be nothing else. */
export function leaf(value: Json): Sample {
  return { kind: 'leaf', value, isFree: false };
}

/**
 * The part of a sample that is the same in another schema: what both allow gets one value, a member that only one of them
 * has is left out unless it is required. An optional thing more is no change of what was sent before.
 */
export function shared(own: Sample, foreign: Sample): Sample {
  if (own.kind === 'object' && foreign.kind === 'object') {
    const members = [...own.members].flatMap(([name, value]): [string, Sample][] => {
      const other = foreign.members.get(name);
      if (other !== undefined) return [[name, shared(value, other)]];
      return own.required.includes(name) ? [[name, value]] : [];
    });
    return { ...own, members: new Map(members) };
  }
  if (own.kind === 'list' && foreign.kind === 'list') return { kind: 'list', item: shared(own.item, foreign.item) };
  return own.kind === 'leaf' && foreign.kind === 'leaf' ? sharedLeaf(own, foreign) : own;
}

/** A value that both allow, the same one whichever of them is asked; else one's own. */
function sharedLeaf(own: SampleLeaf, foreign: SampleLeaf): SampleLeaf {
  if (own.choices !== undefined && foreign.choices !== undefined) {
    const known = new Set(foreign.choices.map((value) => JSON.stringify(value)));
    const common = own.choices.filter((value) => known.has(JSON.stringify(value)));
    const [value = own.value] = common.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
    return { ...own, value };
  }
  if (typeof own.value !== typeof foreign.value) return own;
  if (own.choices !== undefined || foreign.choices !== undefined) return own.choices === undefined ? foreign : own;
  if (own.isFree !== foreign.isFree) return own.isFree ? foreign : own;
  return JSON.stringify(own.value) < JSON.stringify(foreign.value) ? foreign : own;
}

/** The value itself. */
export function plainSample(sample: Sample): Json {
  switch (sample.kind) {
    case 'object':
      return Object.fromEntries([...sample.members].map(([name, member]) => [name, plainSample(member)]));
    case 'list':
      return [plainSample(sample.item), plainSample(sample.item)];
    case 'leaf':
      return sample.value;
    default:
      return sample satisfies never;
  }
}

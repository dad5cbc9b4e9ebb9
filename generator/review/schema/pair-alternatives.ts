import type { JsonSchema } from '../../model/json-schema.js';
import { isBytes, isScalar, type Alternative } from './alternative.js';
import { saidOf } from './alternative-meaning.js';
import { jsonText } from './meaning-text.js';
import { mostAlike } from './object-likeness.js';

/** What has become of each alternative. */
export interface PairedAlternatives {
  readonly paired: readonly (readonly [base: Alternative, head: Alternative])[];
  readonly removed: readonly Alternative[];
  readonly added: readonly Alternative[];
}

/** Alternatives of one key are the same thing; those without one are not known by it. */
type Key = (alternative: Alternative) => string | undefined;

/** From the surest to the vaguest. */
const keys: readonly Key[] = [
  saidOf,
  ({ name }) => name,
  (one) => (isScalar(one) ? `${typeOf(one)} ${one.literals !== undefined}` : undefined),
  (one) => (isScalar(one) ? typeOf(one) : undefined),
  tagOf,
  (one) => (one.kind === 'object' ? [...one.properties.keys()].sort().join('\n') : undefined),
];

/** Finds for each alternative of the base the one it has become. Takes time in proportion to their number. */
export function pairAlternatives(base: readonly Alternative[], head: readonly Alternative[]): PairedAlternatives {
  const paired: (readonly [Alternative, Alternative])[] = [];
  const removed = new Set(base);
  const added = new Set(head);
  const pair = (one: Alternative, other: Alternative): void => {
    paired.push([one, other]);
    removed.delete(one);
    added.delete(other);
  };
  for (const keyOf of keys) {
    const free = byKey(added, keyOf);
    for (const one of removed) {
      const other = free.get(keyOf(one) ?? '')?.shift();
      if (other !== undefined) pair(one, other);
    }
  }
  // What is the only one of its kind on both sides has changed, unless a name says that it is another thing.
  const rest = byKey(added, typeOf);
  for (const [type, ones] of byKey(removed, typeOf)) {
    const [one, ...rivals] = ones;
    const [other, ...others] = rest.get(type) ?? [];
    if (one === undefined || other === undefined || rivals.length + others.length > 0) continue;
    const isAlone = base.length === 1 && head.length === 1;
    if (isAlone || one.name === undefined || other.name === undefined) pair(one, other);
  }
  for (const [one, other] of mostAlike([...removed].filter(isUnnamed), [...added].filter(isUnnamed))) pair(one, other);
  return { paired, removed: [...removed], added: [...added] };
}

function byKey(alternatives: Iterable<Alternative>, keyOf: Key): Map<string, Alternative[]> {
  const found = new Map<string, Alternative[]>();
  for (const alternative of alternatives) {
    const key = keyOf(alternative);
    if (key === undefined || key === '') continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, [alternative]);
    else known.push(alternative);
  }
  return found;
}

function isUnnamed({ name }: Alternative): boolean {
  return name === undefined;
}

/** What TypeScript sees of the kind. */
function typeOf(alternative: Alternative): string {
  return isBytes(alternative) ? 'bytes' : alternative.kind;
}

/** The constant properties that tell an object from others. */
function tagOf({ kind, properties }: Alternative): string | undefined {
  if (kind !== 'object') return undefined;
  const tags = [...properties].flatMap(([name, { schema }]) => {
    const value = constantOf(schema);
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  return tags.length === 0 ? undefined : tags.sort().join('\n');
}

function constantOf(schema: JsonSchema): string | undefined {
  if (typeof schema === 'boolean') return undefined;
  const value = schema.const ?? (schema.enum?.length === 1 ? schema.enum[0] : undefined);
  return value === undefined ? undefined : jsonText(value);
}

import type { Json } from '../../model/json-schema.js';
import { isBytes, isScalar, type Alternative, type Kind, type Member } from './alternative.js';
import { jsonText } from './meaning-text.js';
import { isAnything } from './own-alternatives.js';

/** Alternatives without what another one says already: the same values in one spelling. */
export function settled(alternatives: readonly Alternative[]): readonly Alternative[] {
  const everything = alternatives.find(isAnything);
  if (everything !== undefined) return [everything];
  return withKnown(merged(alternatives).map(withAllRequired).map(withoutBothBooleans));
}

/** Literals of one kind are one alternative, as in an enum. */
function merged(alternatives: readonly Alternative[]): readonly Alternative[] {
  const listed = new Map<Kind, number>();
  const found: Alternative[] = [];
  for (const alternative of alternatives) {
    const { kind, literals } = alternative;
    if (literals?.length === 0) continue;
    const index = literals === undefined || !isScalar(alternative) ? undefined : listed.get(kind);
    const known = found[index ?? -1];
    if (index !== undefined && known?.literals !== undefined && literals !== undefined) {
      found[index] = { ...known, name: undefined, literals: union(known.literals, literals) };
      continue;
    }
    if (literals !== undefined && isScalar(alternative)) listed.set(kind, found.length);
    found.push(alternative);
  }
  return found;
}

/** A property that is required and of which nothing is said. */
function withAllRequired(alternative: Alternative): Alternative {
  const { kind, properties, required, at } = alternative;
  const unsaid = [...required].filter((name) => !properties.has(name));
  if (kind !== 'object' || unsaid.length === 0) return alternative;
  const members = unsaid.map((name): [string, Member] => [name, { schema: true, owner: at }]);
  return { ...alternative, properties: new Map([...properties, ...members]) };
}

function withoutBothBooleans(alternative: Alternative): Alternative {
  const isBoth = alternative.kind === 'boolean' && new Set(alternative.literals).size === 2;
  return isBoth ? { ...alternative, literals: undefined } : alternative;
}

/** Where any text is one, listed ones are examples of it. */
function withKnown(alternatives: readonly Alternative[]): readonly Alternative[] {
  const open = new Set(
    alternatives
      .filter((each) => isScalar(each) && each.literals === undefined && !isBytes(each))
      .map(({ kind }) => kind),
  );
  if (!alternatives.some(({ kind, literals }) => literals !== undefined && open.has(kind))) return alternatives;
  const kept = alternatives.filter(({ kind, literals }) => literals === undefined || !open.has(kind));
  return kept.map((one) => {
    const literals = alternatives.flatMap((other) => (other.kind === one.kind ? (other.literals ?? []) : []));
    return literals.length === 0 || isBytes(one) ? one : { ...one, name: undefined, known: literals };
  });
}

function union(some: readonly Json[], others: readonly Json[]): readonly Json[] {
  const known = new Set(some.map(jsonText));
  return [...some, ...others.filter((value) => !known.has(jsonText(value)))];
}

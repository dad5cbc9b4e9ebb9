import type { Json, JsonSchema } from '../../model/json-schema.js';
import type { Alternative, Member } from './alternative.js';
import { isLowerBound, isUpperBound } from './bounds.js';
import { jsonText, meaningText } from './meaning-text.js';
import { isAnything, isBare } from './own-alternatives.js';

/** What holds where both hold; nothing where no value can be both. */
export function conjunction(one: Alternative, other: Alternative): Alternative | undefined {
  // `type: object` beside what is one already adds nothing, and takes no name away.
  if (isAnything(one) || (one.kind === other.kind && isBare(one))) return other;
  if (isAnything(other) || (one.kind === other.kind && isBare(other))) return one;
  const kind = one.kind === 'any' ? other.kind : one.kind;
  if (other.kind !== 'any' && other.kind !== kind) return undefined;
  const literals = sharedLiterals(one.literals, other.literals);
  if (literals?.length === 0) return undefined;
  return {
    kind,
    // With more said beside it, it is another thing than what the name stands for.
    name: undefined,
    at: one.kind === 'any' ? other.at : one.at,
    literals,
    keywords: narrowest(one.keywords, other.keywords),
    others: new Map([...one.others, ...other.others]),
    properties: allMembers(one.properties, other.properties),
    hidden: allMembers(one.hidden, other.hidden),
    required: new Set([...one.required, ...other.required]),
    additional: bothAdditional(one.additional, other.additional),
    patterns: new Map([...one.patterns, ...other.patterns]),
    items: both(one.items, other.items),
    tuple: one.tuple ?? other.tuple,
  };
}

function sharedLiterals(
  one: readonly Json[] | undefined,
  other: readonly Json[] | undefined,
): readonly Json[] | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const known = new Set(other.map(jsonText));
  return one.filter((value) => known.has(jsonText(value)));
}

function narrowest(one: ReadonlyMap<string, Json>, other: ReadonlyMap<string, Json>): ReadonlyMap<string, Json> {
  const found = new Map(one);
  for (const [keyword, value] of other) {
    const known = one.get(keyword);
    const areNumbers = typeof known === 'number' && typeof value === 'number';
    if (areNumbers && isUpperBound(keyword)) found.set(keyword, Math.min(known, value));
    else if (areNumbers && isLowerBound(keyword)) found.set(keyword, Math.max(known, value));
    else found.set(keyword, value);
  }
  return found;
}

/** A property that both declare is both. */
function allMembers(one: ReadonlyMap<string, Member>, other: ReadonlyMap<string, Member>): ReadonlyMap<string, Member> {
  const members = new Map(one);
  for (const [name, member] of other) {
    const known = members.get(name);
    members.set(name, known === undefined || known.schema === true ? member : joinedMember(known, member));
  }
  return members;
}

function joinedMember(known: Member, member: Member): Member {
  const schema = both(known.schema, member.schema) ?? true;
  return schema === known.schema ? known : { ...known, schema };
}

/** A part that says nothing of other properties leaves them to the one that allows them. */
function bothAdditional(one: JsonSchema | undefined, other: JsonSchema | undefined): JsonSchema | undefined {
  if (one === undefined || one === false) return other ?? one;
  return other === undefined || other === false ? one : both(one, other);
}

function both(one: JsonSchema | undefined, other: JsonSchema | undefined): JsonSchema | undefined {
  if (one === undefined || one === true) return other ?? one;
  if (other === undefined || other === true || meaningText(one) === meaningText(other)) return one;
  return { allOf: [one, other] };
}

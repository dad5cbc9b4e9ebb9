import type { Location } from '../../diagnostics/location.js';
import type { JsonSchema } from '../../model/json-schema.js';
import { placeInSchema } from '../../model/schema-place.js';
import { schemaReference } from '../../model/schema-reference.js';
import type { Places } from '../report.js';
import { code, valueText } from '../words.js';
import { isScalar, type Alternative, type Shape } from './alternative.js';
import { meaningOf } from './alternative-meaning.js';
import { alternativesText, alternativeText } from './alternative-text.js';
import { placeOfLiterals } from './compare-literals.js';
import type { PairedAlternatives } from './pair-alternatives.js';
import { isSeen } from './scalar-types.js';
import { reportOf, type SchemaComparison, type SchemaPair } from './schema-comparison.js';

/** Says which alternatives are gone and which are new, or that nothing is left of what there was. */
export function reportUnpaired(
  comparison: SchemaComparison,
  pair: SchemaPair,
  { paired, removed, added }: PairedAlternatives,
  shapes: { readonly base: Shape; readonly head: Shape },
): void {
  if (removed.length + added.length === 0) return;
  const { direction, subject } = pair;
  const report = reportOf(comparison, pair);
  const from = alternativesText(shapes.base.alternatives);
  const to = alternativesText(shapes.head.alternatives);
  const wasAnything = removed.some(({ kind }) => kind === 'any');
  const isAnything = added.some(({ kind }) => kind === 'any');
  const isWider = (isAnything && !wasAnything) || shapes.base.alternatives.length === 0;
  const isNarrower = (wasAnything && !isAnything) || shapes.head.alternatives.length === 0;
  const facts = { subject, from, to };
  const places = placesOf(pair, removed[0], added[0]);
  if (isWider) report(`${direction}/type-widened`, facts, places);
  else if (isNarrower) report(`${direction}/type-narrowed`, facts, places);
  else if (paired.length === 0 && !areListed([...removed, ...added])) {
    report(`${direction}/type-changed`, facts, places);
  } else {
    const [was, is] = [paired.map(([one]) => one), paired.map(([, one]) => one)];
    const gone = { alternatives: withoutRepeated(removed, was, shapes.base), others: shapes.head.alternatives };
    const fresh = { alternatives: withoutRepeated(added, is, shapes.head), others: shapes.base.alternatives };
    const isRepeated = gone.alternatives.length < removed.length || fresh.alternatives.length < added.length;
    if (isRepeated) report(`${direction}/keyword-changed`, { subject, value: code('oneOf') }, places);
    reportEach(comparison, pair, { ...gone, what: 'removed' });
    reportEach(comparison, pair, { ...fresh, what: 'added' });
  }
}

/** Without those that have the values of one which stays: unless a property tells them apart, nothing comes or goes. */
function withoutRepeated(
  alternatives: readonly Alternative[],
  staying: readonly Alternative[],
  { discriminator }: Shape,
): readonly Alternative[] {
  if (discriminator !== undefined) return alternatives;
  const known = new Set(staying.map(meaningOf));
  return alternatives.filter((alternative) => !known.has(meaningOf(alternative)));
}

interface Unpaired {
  readonly alternatives: readonly Alternative[];
  readonly what: 'removed' | 'added';
  /** All of the other side. */
  readonly others: readonly Alternative[];
}

function reportEach(comparison: SchemaComparison, pair: SchemaPair, { alternatives, what, others }: Unpaired): void {
  const { direction, subject } = pair;
  const report = reportOf(comparison, pair);
  for (const alternative of alternatives) {
    const [base, head] = what === 'removed' ? [alternative, undefined] : [undefined, alternative];
    const places = placesOf(pair, base, head);
    if (!isSeen(alternative, others, direction)) {
      report(`${direction}/keyword-changed`, { subject, value: code('oneOf') }, places);
      continue;
    }
    if (alternative.literals === undefined || !isScalar(alternative)) {
      report(`${direction}/variant-${what}`, { subject, value: alternativeText(alternative) }, places);
      continue;
    }
    for (const value of alternative.literals) {
      report(`${direction}/enum-value-${what}`, { subject, value: valueText(value) }, places);
    }
  }
}

/** One and the same enum, with other values. */
function areListed(alternatives: readonly Alternative[]): boolean {
  return alternatives.every((each) => isScalar(each) && each.literals !== undefined);
}

function placesOf(pair: SchemaPair, base: Alternative | undefined, head: Alternative | undefined): Places {
  const { places } = pair;
  const place = (alternative: Alternative | undefined, union: JsonSchema) => {
    if (alternative === undefined) return undefined;
    const member = placeOfMember(alternative, union);
    if (member !== undefined) return member;
    return alternative.literals === undefined ? placeInSchema(alternative.at, 'type') : placeOfLiterals(alternative.at);
  };
  return { base: place(base, pair.base) ?? places.base, head: place(head, pair.head) ?? places.head };
}

/** Where a union names it: that line has changed, and not the schema that it names. */
function placeOfMember({ name }: Alternative, union: JsonSchema): Location | undefined {
  if (name === undefined || typeof union === 'boolean') return undefined;
  const $ref = schemaReference(name);
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    const index = (union[keyword] ?? []).findIndex((member) => typeof member === 'object' && member.$ref === $ref);
    if (index >= 0) return placeInSchema(union, keyword, index);
  }
  return undefined;
}

import { placeInSchema } from '../../model/schema-place.js';
import type { AlternativePair } from './alternative.js';
import { alternativeText } from './alternative-text.js';
import { compareKeywords } from './compare-keywords.js';
import { compareLiterals } from './compare-literals.js';
import { compareObjects } from './compare-objects.js';
import { compareOtherKeywords } from './compare-other-keywords.js';
import { compareTuples } from './compare-tuples.js';
import { meet, reportOf, type SchemaPair, type ShapeComparison } from './schema-comparison.js';

/** Compares what an alternative was with what it has become. */
export function compareAlternatives(context: ShapeComparison, pair: SchemaPair, alternatives: AlternativePair): void {
  const { base, head } = alternatives;
  if (base.name !== undefined && head.name !== undefined) {
    meet(context.comparison, { base: base.name, head: head.name, direction: pair.direction }, pair.origin);
    return;
  }
  compareLiterals(context.comparison, pair, alternatives);
  compareKeywords(context.comparison, pair, alternatives);
  compareOtherKeywords(context.comparison, pair, alternatives);
  if (head.kind === 'object') compareObjects(context, pair, alternatives);
  if (head.kind === 'array') compareArrays(context, pair, alternatives);
}

function compareArrays(context: ShapeComparison, pair: SchemaPair, { base, head }: AlternativePair): void {
  const at = {
    base: placeInSchema(base.at, base.tuple === undefined ? 'items' : 'prefixItems') ?? pair.places.base,
    head: placeInSchema(head.at, head.tuple === undefined ? 'items' : 'prefixItems') ?? pair.places.head,
  };
  const { subject, direction } = pair;
  if (base.tuple !== undefined && head.tuple !== undefined) {
    compareTuples(context, pair, { base, head });
  } else if (base.tuple !== undefined || head.tuple !== undefined) {
    const facts = { subject, from: alternativeText(base), to: alternativeText(head) };
    reportOf(context.comparison, pair)(`${direction}/type-changed`, facts, at);
  } else {
    const inner = { base: base.items ?? true, head: head.items ?? true, subject: `each item of ${subject}` };
    context.compare({ ...pair, ...inner, places: at });
  }
}

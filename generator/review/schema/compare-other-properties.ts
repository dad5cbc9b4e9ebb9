import { placeInSchema } from '../../model/schema-place.js';
import type { JsonSchema } from '../../model/json-schema.js';
import { code } from '../words.js';
import type { Alternative, AlternativePair } from './alternative.js';
import { reportOf, type SchemaPair, type ShapeComparison } from './schema-comparison.js';

/** Compares what an object may have besides its declared properties. */
export function compareOtherProperties(
  context: ShapeComparison,
  pair: SchemaPair,
  { base, head }: AlternativePair,
): void {
  const report = reportOf(context.comparison, pair);
  const { direction, subject, places } = pair;
  const at = { base: placeOfOthers(base) ?? places.base, head: placeOfOthers(head) ?? places.head };
  const was = otherValues(base);
  const is = otherValues(head);
  const isDeclared = isFree(base) && head.properties.size > 0;
  if (was !== undefined && is !== undefined) {
    const inner = `each other property of ${subject}`;
    context.compare({ ...pair, base: was, head: is, subject: inner, places: at });
  } else if (isDeclared && head.additional !== false) report(`${direction}/properties-declared`, { subject }, at);
  else if (was !== undefined) {
    report(`${direction}/other-properties-${head.additional === false ? 'refused' : 'untold'}`, { subject }, at);
  } else if (is !== undefined && !(isFree(head) && base.additional !== false)) {
    const isTyped = base.additional === undefined && head.additional !== true;
    report(`${direction}/other-properties-${isTyped ? 'typed' : 'allowed'}`, { subject }, at);
  }
  // Nothing said and nothing allowed are the same type, and not the same promise.
  else if (base.additional !== false && head.additional === false) {
    report(`${direction}/other-properties-closed`, { subject }, at);
  } else if (base.additional === false && head.additional !== false) {
    report(`${direction}/other-properties-opened`, { subject }, at);
  }
  if ([...base.patterns.keys()].sort().join('\n') !== [...head.patterns.keys()].sort().join('\n')) {
    report(`${direction}/keyword-changed`, { subject, value: code('patternProperties') }, at);
  }
}

/** Whether nothing is said of its properties at all: then it may have any. */
export function isFree({ properties, additional, patterns }: Alternative): boolean {
  return properties.size === 0 && patterns.size === 0 && additional === undefined;
}

/** What an index signature of the type gives; none where there is no index signature. */
function otherValues(alternative: Alternative): JsonSchema | undefined {
  const { additional, patterns } = alternative;
  if (isFree(alternative)) return true;
  const isSaid = additional !== undefined && additional !== false;
  if (patterns.size === 0) return isSaid ? additional : undefined;
  return { anyOf: [...patterns.values(), ...(isSaid ? [additional] : [])] };
}

function placeOfOthers({ at, patterns }: Alternative) {
  if (patterns.size > 0) return placeInSchema(at, 'patternProperties');
  return placeInSchema(at, 'additionalProperties' in at ? 'additionalProperties' : 'unevaluatedProperties');
}

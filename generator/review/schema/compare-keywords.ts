import { placeInSchema } from '../../model/schema-place.js';
import type { Json } from '../../model/json-schema.js';
import { valueText } from '../words.js';
import type { Alternative, AlternativePair } from './alternative.js';
import { isLowerBound, isUpperBound, rewrittenBounds } from './bounds.js';
import { compareBase64 } from './compare-base64.js';
import { compareFormats, compareLengths } from './compare-formats.js';
import { reportOf, type SchemaComparison, type SchemaPair } from './schema-comparison.js';

/** Compares formats and constraints. */
export function compareKeywords(comparison: SchemaComparison, pair: SchemaPair, { base, head }: AlternativePair): void {
  const { subject, direction, places } = pair;
  const report = reportOf(comparison, pair);
  const format = {
    base: placeInSchema(base.at, 'format') ?? places.base,
    head: placeInSchema(head.at, 'format') ?? places.head,
  };
  compareLengths(report, { base, head, subject, direction, at: format });
  const rewritten = rewrittenBounds(base.keywords, head.keywords);
  for (const { keywords, effect, from, to } of rewritten) {
    if (effect === undefined) continue;
    const [keyword] = keywords;
    const place = ({ at }: Alternative) => keywords.map((each) => placeInSchema(at, each)).find(Boolean);
    const at = { base: place(base) ?? places.base, head: place(head) ?? places.head };
    report(`${direction}/constraint-${effect}`, { subject, keyword, from, to }, at);
  }
  const settled = compareBase64(comparison, pair, { base, head });
  const told = new Set([...rewritten.flatMap(({ keywords }) => keywords), ...settled]);
  for (const keyword of new Set([...base.keywords.keys(), ...head.keywords.keys()])) {
    if (told.has(keyword)) continue;
    const before = base.keywords.get(keyword);
    const after = head.keywords.get(keyword);
    if (before === after || isCounted(keyword, base, head)) continue;
    const at = {
      base: placeInSchema(base.at, keyword) ?? places.base,
      head: placeInSchema(head.at, keyword) ?? places.head,
    };
    if (keyword === 'type') {
      // What is listed is what it is.
      if (base.literals !== undefined || head.literals !== undefined) continue;
      report(`${direction}/number-${after === undefined ? 'widened' : 'narrowed'}`, { subject }, at);
    } else if (keyword === 'format') {
      compareFormats(report, { base, head, subject, direction, at: format });
    } else if (isContent(keyword) && before !== undefined && after !== undefined) {
      const facts = { subject, keyword, from: valueText(before), to: valueText(after) };
      report(`${direction}/text-content-changed`, facts, at);
    } else {
      const facts = { subject, keyword, from: valueText(before), to: valueText(after) };
      report(`${direction}/constraint-${effectOf(keyword, before, after)}`, facts, at);
    }
  }
}

/** How many items a tuple has is compared as a matter of its items. */
function isCounted(keyword: string, base: Alternative, head: Alternative): boolean {
  return (keyword === 'minItems' || keyword === 'maxItems') && base.tuple !== undefined && head.tuple !== undefined;
}

/** Whether a keyword says what a text holds, and in which letters. */
function isContent(keyword: string): boolean {
  return keyword === 'contentEncoding' || keyword === 'contentMediaType';
}

function effectOf(
  keyword: string,
  before: Json | undefined,
  after: Json | undefined,
): 'tightened' | 'loosened' | 'changed' {
  if (before === undefined) return 'tightened';
  if (after === undefined) return 'loosened';
  if (typeof before !== 'number' || typeof after !== 'number') return 'changed';
  if (isUpperBound(keyword)) return after < before ? 'tightened' : 'loosened';
  if (isLowerBound(keyword)) return after > before ? 'tightened' : 'loosened';
  if (keyword === 'multipleOf' && after % before === 0) return 'tightened';
  return keyword === 'multipleOf' && before % after === 0 ? 'loosened' : 'changed';
}

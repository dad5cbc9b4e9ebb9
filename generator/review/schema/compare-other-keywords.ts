import { placeInSchema } from '../../model/schema-place.js';
import { code } from '../words.js';
import type { AlternativePair } from './alternative.js';
import { jsonText, meaningText } from './meaning-text.js';
import { kindOf } from '../../model/schema-keywords.js';
import type { JsonSchema } from '../../model/json-schema.js';
import { reportOf, type SchemaComparison, type SchemaPair } from './schema-comparison.js';

/** Compares by their text the keywords whose meaning is not looked into: `not`, `if`, `dependentRequired`, unknown ones. */
export function compareOtherKeywords(
  comparison: SchemaComparison,
  pair: SchemaPair,
  { base, head }: AlternativePair,
): void {
  const { subject, direction, places } = pair;
  const report = reportOf(comparison, pair);
  for (const keyword of new Set([...base.others.keys(), ...head.others.keys()])) {
    const [before, after] = [base, head].map(({ others }) => textOf(keyword, others.get(keyword)));
    if (before === after) continue;
    const at = {
      base: placeInSchema(base.at, keyword) ?? places.base,
      head: placeInSchema(head.at, keyword) ?? places.head,
    };
    report(`${direction}/keyword-${changeOf(keyword, before, after)}`, { subject, value: code(keyword) }, at);
  }
}

/** Of these it is known that they refuse values, and nothing else. */
const limiting = new Set([
  ...['not', 'if', 'then', 'else', 'contains', 'propertyNames'],
  ...['dependentRequired', 'dependentSchemas', 'unevaluatedItems'],
]);

function changeOf(
  keyword: string,
  before: string | undefined,
  after: string | undefined,
): 'added' | 'removed' | 'changed' {
  if (!limiting.has(keyword)) return 'changed';
  return before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
}

function textOf(keyword: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return kindOf(keyword) === 'schema' ? meaningText(value as JsonSchema) : jsonText(value);
}

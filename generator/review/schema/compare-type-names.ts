import { code } from '../words.js';
import type { AlternativePair } from './alternative.js';
import { noteSources } from './note-sources.js';
import { reportOf, type SchemaComparison, type SchemaPair } from './schema-comparison.js';

/**
 * Says that a value has the type of another schema by name, or one of its own where it had a name: what an editor shows
 * is another text. Of a name that is new or gone the exported types tell.
 */
export function compareTypeNames(comparison: SchemaComparison, pair: SchemaPair): void {
  reportName(comparison, pair, [noteSources(pair.base).name, noteSources(pair.head).name]);
}

/** The same of one alternative of several. */
export function compareVariantNames(
  comparison: SchemaComparison,
  pair: SchemaPair,
  { base, head }: AlternativePair,
): void {
  if (base.name === undefined || head.name === undefined) return;
  reportName(comparison, { ...pair, subject: `An alternative of ${pair.subject}` }, [base.name, head.name]);
}

function reportName(
  comparison: SchemaComparison,
  pair: SchemaPair,
  [from, to]: readonly [from: string | undefined, to: string | undefined],
): void {
  if (from === to || isIn(comparison.schemas.head, from) === false || isIn(comparison.schemas.base, to) === false)
    return;
  const facts = { subject: pair.subject, from: typeText(from), to: typeText(to) };
  reportOf(comparison, pair)('type/named-otherwise', facts, pair.places);
}

/** Nothing where there is no name. */
function isIn(schemas: ReadonlyMap<string, unknown>, name: string | undefined): boolean | undefined {
  return name === undefined ? undefined : schemas.has(name);
}

function typeText(name: string | undefined): string {
  return name === undefined ? 'a type of its own' : `the type ${code(name)}`;
}

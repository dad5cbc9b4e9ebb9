import { placeInSchema } from '../../model/schema-place.js';
import type { JsonSchemaObject } from '../../model/json-schema.js';
import { isSecret } from '../../plan/field-names.js';
import { code } from '../words.js';
import type { Alternative, AlternativePair, Member } from './alternative.js';
import { noteSources, withNamed } from './note-sources.js';
import { propertyText, subjectOf } from './property-text.js';
import { pairKey, reportOf, type SchemaComparison, type SchemaPair } from './schema-comparison.js';

/** Notes secrets that exist the other way only, and came or went: the client keeps their names out of all it prints. */
export function noteHiddenSecrets(
  { schemas, hiddenSecrets }: SchemaComparison,
  pair: SchemaPair,
  { base, head }: AlternativePair,
): void {
  for (const name of new Set([...base.hidden.keys(), ...head.hidden.keys()])) {
    const [was, is] = [base.hidden.get(name), head.hidden.get(name)];
    const [before, after] = [
      secretSchema(was ?? base.properties.get(name), schemas.base),
      secretSchema(is ?? head.properties.get(name), schemas.head),
    ];
    // One that existed and does no longer is told as gone.
    const isNew = before === undefined && after !== undefined && !base.properties.has(name);
    if (!isNew && (before === undefined || after !== undefined)) continue;
    hiddenSecrets.push({
      pair,
      change: isNew ? 'became-secret' : 'no-longer-secret',
      subject: propertyText(subjectOf(pair, is ?? was), name),
      keyword: (after ?? before)?.writeOnly === true ? 'writeOnly' : 'format',
      places: { base: placeOf(base, name) ?? pair.places.base, head: placeOf(head, name) ?? pair.places.head },
    });
  }
}

/** Says them, unless what goes the other way has the same schema: there it is told with its property. */
export function reportHiddenSecrets(comparison: SchemaComparison): void {
  for (const { pair, change, subject, keyword, places } of comparison.hiddenSecrets.splice(0)) {
    if (goesBothWays(comparison, pair)) continue;
    const facts = { subject, value: code(keyword) };
    reportOf(comparison, pair)(`${pair.direction}/${change}`, facts, places);
  }
}

function goesBothWays({ pairs }: SchemaComparison, { origin }: SchemaPair): boolean {
  const named = pairs.get(origin);
  if (named === undefined) return false;
  return pairs.has(pairKey({ ...named, direction: named.direction === 'request' ? 'response' : 'request' }));
}

/** What makes the value a secret. */
function secretSchema(
  member: Member | undefined,
  schemas: SchemaComparison['schemas']['base'],
): JsonSchemaObject | undefined {
  return member === undefined ? undefined : withNamed(noteSources(member.schema), schemas).schemas.find(isSecret);
}

function placeOf({ properties, hidden, at }: Alternative, name: string) {
  const owner = (hidden.get(name) ?? properties.get(name))?.owner;
  return owner === undefined ? placeInSchema(at) : placeInSchema(owner, 'properties', name);
}

import { placeInSchema } from '../../model/schema-place.js';
import type { Json, JsonSchemaObject } from '../../model/json-schema.js';
import type { Location } from '../../diagnostics/location.js';
import { listText, valueText } from '../words.js';
import type { AlternativePair } from './alternative.js';
import { jsonText } from './meaning-text.js';
import { reportOf, type SchemaComparison, type SchemaPair } from './schema-comparison.js';

/** Compares the values that an enum or a const leaves, or names beside others. */
export function compareLiterals(comparison: SchemaComparison, pair: SchemaPair, { base, head }: AlternativePair): void {
  const { subject, direction } = pair;
  const report = reportOf(comparison, pair);
  const places = {
    base: placeOfLiterals(base.at) ?? pair.places.base,
    head: placeOfLiterals(head.at) ?? pair.places.head,
  };
  if (base.literals === undefined && head.literals === undefined) {
    for (const value of without(base.known, head.known)) {
      report(`${direction}/known-value-removed`, { subject, value: valueText(value) }, places);
    }
    for (const value of without(head.known, base.known)) {
      report(`${direction}/known-value-added`, { subject, value: valueText(value) }, places);
    }
    return;
  }
  if (base.literals === undefined) {
    report(`${direction}/enum-introduced`, { subject, value: values(head.literals) }, places);
    return;
  }
  if (head.literals === undefined) {
    report(`${direction}/enum-lifted`, { subject, value: values(base.literals) }, places);
    return;
  }
  for (const value of without(base.literals, head.literals)) {
    const at = { ...places, base: placeOfLiteral(base.at, value) ?? places.base };
    report(`${direction}/enum-value-removed`, { subject, value: valueText(value) }, at);
  }
  for (const value of without(head.literals, base.literals)) {
    const at = { ...places, head: placeOfLiteral(head.at, value) ?? places.head };
    report(`${direction}/enum-value-added`, { subject, value: valueText(value) }, at);
  }
}

function values(literals: readonly Json[] | undefined): string {
  return listText((literals ?? []).map(valueText));
}

function without(values: readonly Json[] = [], others: readonly Json[] = []): readonly Json[] {
  const known = new Set(others.map(jsonText));
  return values.filter((value) => !known.has(jsonText(value)));
}

/** Where the values of a schema are listed. */
export function placeOfLiterals(schema: JsonSchemaObject): Location | undefined {
  return placeInSchema(schema, schema.enum === undefined ? 'const' : 'enum');
}

function placeOfLiteral(schema: JsonSchemaObject, value: Json): Location | undefined {
  const index = (schema.enum ?? []).findIndex((each) => jsonText(each) === jsonText(value));
  return index < 0 ? undefined : placeInSchema(schema, 'enum', index);
}

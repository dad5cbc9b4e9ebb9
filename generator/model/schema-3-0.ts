import { record } from './record.js';
import { isAnnotation } from './schema-annotations.js';

/** The keywords of a schema that is being made, in order. */
export type Keywords = Map<string, unknown>;

/** Keywords whose values `null` has to join as one alternative more. */
const shapes = ['$ref', 'allOf', 'oneOf', 'anyOf', 'not', 'properties', 'additionalProperties', 'items'];

/** Turns OpenAPI 3.0's own keywords into JSON Schema 2020-12. */
export function translate30(keywords: Keywords): Keywords {
  exclusive(keywords, 'exclusiveMinimum', 'minimum');
  exclusive(keywords, 'exclusiveMaximum', 'maximum');
  return translateNullable(keywords);
}

/** Only OpenAPI 3.0 has `nullable`; what a move to 3.1 has left of it is meant as it was, and types have the null. */
export function translateNullable(keywords: Keywords): Keywords {
  const nullable = keywords.get('nullable') === true;
  keywords.delete('nullable');
  return nullable ? withNull(keywords) : keywords;
}

function exclusive(keywords: Keywords, keyword: string, bound: string): void {
  const value = keywords.get(keyword);
  if (typeof value !== 'boolean') return;
  keywords.delete(keyword);
  const limit = keywords.get(bound);
  if (!value || limit === undefined) return;
  keywords.delete(bound);
  keywords.set(keyword, limit);
}

function withNull(keywords: Keywords): Keywords {
  const type = keywords.get('type');
  const composed = ['$ref', 'allOf', 'oneOf', 'anyOf'].some((keyword) => keywords.has(keyword));
  if (composed || (type === undefined && shapes.some((keyword) => keywords.has(keyword)))) return orNull(keywords);
  if (type !== undefined) keywords.set('type', [...new Set([type, 'null'].flat())]);
  const values: unknown = keywords.get('enum');
  if (isList(values) && !values.includes(null)) keywords.set('enum', [...values, null]);
  return keywords;
}

function orNull(keywords: Keywords): Keywords {
  const outside = [...keywords].filter(([keyword]) => isAnnotation(keyword));
  const inside = [...keywords].filter(([keyword]) => !isAnnotation(keyword));
  return new Map<string, unknown>([...outside, ['anyOf', [record(inside), record([['type', 'null']])]]]);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

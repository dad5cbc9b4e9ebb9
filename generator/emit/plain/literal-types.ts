import type { Json } from '../../model/json-schema.js';
import { stringLiteral } from '../encode/string-literal.js';
import { single, unionOf, type TypeText } from './type-text.js';

/** The union of these values, as far as they are texts, truth values, and `null` once. */
export function literalTypes(values: readonly Json[]): TypeText | undefined {
  const texts = values.flatMap((value) => literalText(value) ?? []);
  const isPlain = texts.length === values.length && texts.length > 0 && count(values, null) < 2;
  return isPlain ? unionOf(texts.map((text) => single(text))) : undefined;
}

function literalText(value: Json): string | undefined {
  if (typeof value === 'string') return stringLiteral(value);
  return typeof value === 'boolean' || value === null ? String(value) : undefined;
}

function count(values: readonly Json[], wanted: Json): number {
  return values.filter((value) => value === wanted).length;
}

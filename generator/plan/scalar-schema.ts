import type { ApiModel } from '../model/api-model.js';
import type { JsonSchema } from '../model/json-schema.js';
import { resolveSchema } from './schema-navigation.js';

const scalarTypes = new Set(['string', 'number', 'integer', 'boolean', 'null']);

/** How deep schemas may be made of each other before nothing is sure any more. */
const deepest = 50;

/** Whether every value of a schema is certainly text, a number, a boolean or null. */
export function isScalarSchema(schema: JsonSchema, model: ApiModel, depth = 0): boolean {
  const resolved = resolveSchema(model, schema);
  if (resolved === undefined || depth > deepest) return false;
  const { const: constant, enum: values, type, oneOf, anyOf, allOf = [] } = resolved;
  if (constant !== undefined) return isScalar(constant);
  if (values !== undefined) return values.every(isScalar);
  if (type !== undefined) return [type].flat().every((name) => scalarTypes.has(name));
  const isScalarPart = (part: JsonSchema): boolean => isScalarSchema(part, model, depth + 1);
  const choices = oneOf ?? anyOf;
  return allOf.some(isScalarPart) || (choices !== undefined && choices.length > 0 && choices.every(isScalarPart));
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

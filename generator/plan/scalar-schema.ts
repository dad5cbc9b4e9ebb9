import type { ApiModel } from '../model/api-model.js';
import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';
import { resolveSchema } from './schema-navigation.js';

const scalarTypes = new Set(['string', 'number', 'integer', 'boolean', 'null']);

/**
 * Whether every value of a schema is certainly text, a number, a boolean or null. `known` has the answers so far, false
 * for what is being looked at: the ways through schemas that are made of each other can multiply.
 */
export function isScalarSchema(schema: JsonSchema, model: ApiModel, known = new Map<JsonSchema, boolean>()): boolean {
  const resolved = resolveSchema(model, schema);
  if (resolved === undefined) return false;
  const before = known.get(resolved);
  if (before !== undefined) return before;
  known.set(resolved, false);
  const answer = isScalarObject(resolved, model, known);
  known.set(resolved, answer);
  return answer;
}

function isScalarObject(resolved: JsonSchemaObject, model: ApiModel, known: Map<JsonSchema, boolean>): boolean {
  const { const: constant, enum: values, type, oneOf, anyOf, allOf = [] } = resolved;
  if (constant !== undefined) return isScalar(constant);
  if (values !== undefined) return values.every(isScalar);
  if (type !== undefined) return [type].flat().every((name) => scalarTypes.has(name));
  const isScalarPart = (part: JsonSchema): boolean => isScalarSchema(part, model, known);
  const choices = oneOf ?? anyOf;
  return allOf.some(isScalarPart) || (choices !== undefined && choices.length > 0 && choices.every(isScalarPart));
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

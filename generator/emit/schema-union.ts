import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';
import { propertyOf } from './schema-required.js';

type Schemas = ReadonlyMap<string, JsonSchema>;

/**
 * `oneOf` and `anyOf` are the same to a type: a union, in addition to what the schema says beside it. A variant that
 * leaves something to the schema around it gets it said.
 */
export function withUnion(schema: JsonSchemaObject, schemas: Schemas): JsonSchemaObject {
  const { oneOf, anyOf, ...beside } = schema;
  const [union, other] = [oneOf, anyOf].filter((variants) => variants !== undefined && variants.length > 0);
  if (union === undefined) return beside;
  if (other !== undefined) {
    return withUnion({ ...beside, allOf: [...(beside.allOf ?? []), { oneOf: other }], oneOf: union }, schemas);
  }
  if (union.includes(true)) return beside;
  const possible = union.filter((variant) => variant !== false);
  const variants = possible.map((variant) => completed(variant, beside, schemas));
  const { type, ...untyped } = beside;
  // Beside other parts it is one of them: openapi-typescript adds literals to what stands there, as if one could choose.
  if (beside.allOf !== undefined || hasMembers(beside)) {
    return { ...beside, allOf: [...(beside.allOf ?? []), { oneOf: variants }] };
  }
  if (type === undefined || type === 'object') return { ...untyped, oneOf: variants };
  const isNullable = Array.isArray(type) && type.includes('null');
  return { ...untyped, oneOf: isNullable && !variants.some(isNull) ? [...variants, { type: 'null' }] : variants };
}

/** A schema with members of its own, which a union beside it adds to. */
function hasMembers({ properties, patternProperties, additionalProperties, items }: JsonSchemaObject): boolean {
  return (properties ?? patternProperties ?? additionalProperties ?? items) !== undefined;
}

function isNull(schema: JsonSchema): boolean {
  return typeof schema !== 'boolean' && (schema.type === 'null' || schema.const === null);
}

const typed = ['type', '$ref', 'const', 'enum', 'allOf', 'oneOf', 'anyOf', 'properties', 'items', 'prefixItems'];

/** `{ format: uuid }` in a union of texts is a text; `{ required: [id] }` speaks of the property beside the union. */
function completed(variant: JsonSchema, around: JsonSchemaObject, schemas: Schemas): JsonSchema {
  if (typeof variant === 'boolean' || typed.some((keyword) => keyword !== 'type' && keyword in variant)) return variant;
  const names = (variant.required ?? []).flatMap((name): [string, JsonSchema][] => {
    const property = propertyOf(around, name, schemas);
    return property === undefined ? [] : [[name, property]];
  });
  if (names.length > 0) return { type: 'object', ...variant, properties: Object.fromEntries(names) };
  const isTyped =
    variant.type !== undefined || around.type === undefined || around.type === 'object' || hasMembers(around);
  return isTyped ? variant : { ...variant, type: around.type };
}

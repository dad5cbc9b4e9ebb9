import type { JsonSchemaObject } from './json-schema.js';

/** Whether no value at all satisfies a schema, by what stands at its top. */
export function isImpossible({ not, allOf = [], anyOf = [], oneOf = [] }: JsonSchemaObject): boolean {
  if (isAnything(not) || allOf.includes(false)) return true;
  return [anyOf, oneOf].some((variants) => variants.length > 0 && variants.every((variant) => variant === false));
}

/** `not: {}` is how `false` is written where a document has no booleans. */
function isAnything(schema: unknown): boolean {
  return schema === true || (typeof schema === 'object' && schema !== null && Object.keys(schema).length === 0);
}

/**
 * The same values in plainer keywords: a `false` ends what it stands in, and what is unevaluated comes after the items and
 * properties that are named.
 */
export function withoutImpossible(schema: JsonSchemaObject): JsonSchemaObject {
  return tuple(unevaluated(named(schema)));
}

/** Where no name is allowed there is no member. */
function named(schema: JsonSchemaObject): JsonSchemaObject {
  if (schema.propertyNames !== false) return schema;
  const others = without(schema, 'properties', 'patternProperties', 'propertyNames');
  return { ...others, type: schema.type ?? 'object', additionalProperties: false };
}

/** What else may say something about items and properties, and so about which of them are unevaluated. */
const evaluating = ['$ref', 'allOf', 'anyOf', 'oneOf', 'if', 'contains', 'dependentSchemas'];

function unevaluated(schema: JsonSchemaObject): JsonSchemaObject {
  const { unevaluatedItems, unevaluatedProperties } = schema;
  if (unevaluatedItems === undefined && unevaluatedProperties === undefined) return schema;
  if (evaluating.some((keyword) => schema[keyword] !== undefined)) return schema;
  return {
    ...without(schema, 'unevaluatedItems', 'unevaluatedProperties'),
    ...after('items', schema.items ?? unevaluatedItems),
    ...after('additionalProperties', schema.additionalProperties ?? unevaluatedProperties),
  };
}

function after(keyword: 'items' | 'additionalProperties', schema: unknown): JsonSchemaObject {
  return schema === undefined ? {} : { [keyword]: schema };
}

/** A list ends before the first item that cannot be. */
function tuple(schema: JsonSchemaObject): JsonSchemaObject {
  const { prefixItems } = schema;
  const end = prefixItems?.indexOf(false) ?? -1;
  if (end === -1) return schema;
  const before = end === 0 ? {} : { prefixItems: prefixItems?.slice(0, end) ?? [] };
  return { ...without(schema, 'prefixItems'), ...before, items: false };
}

function without(schema: JsonSchemaObject, ...keywords: readonly string[]): JsonSchemaObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !keywords.includes(key)));
}

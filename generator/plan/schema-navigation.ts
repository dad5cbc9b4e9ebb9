import type { ApiModel } from '../model/api-model.js';
import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';
import { schemaNameOf, schemaReference } from '../model/schema-reference.js';

/** How deep a chain of `$ref`s may be before it is taken for a circle. */
const longestChain = 100;

/** The name a `$ref` of a normalised schema leads to. */
export function refName(schema: JsonSchema): string | undefined {
  return typeof schema === 'boolean' || schema.$ref === undefined ? undefined : schemaNameOf(schema.$ref);
}

/** A schema that stands for another under its name. */
export function refTo(name: string): JsonSchemaObject {
  return { $ref: schemaReference(name) };
}

const lookups = new WeakMap<ApiModel, ReadonlyMap<string, JsonSchema>>();

/** The named schemas of a model. */
export function schemasByName(model: ApiModel): ReadonlyMap<string, JsonSchema> {
  const known = lookups.get(model);
  if (known !== undefined) return known;
  const made = new Map(model.schemas.map(({ name, schema }) => [name, schema.json]));
  lookups.set(model, made);
  return made;
}

/** Follows `$ref`s to a schema that is none. */
export function resolveSchema(model: ApiModel, schema: JsonSchema): JsonSchemaObject | undefined {
  let current = schema;
  for (let step = 0; step < longestChain; step += 1) {
    if (typeof current === 'boolean') return undefined;
    const name = refName(current);
    if (name === undefined) return current;
    const next = schemasByName(model).get(name);
    if (next === undefined) return undefined;
    current = next;
  }
  return undefined;
}

/** The tokens of a JSON Pointer (RFC 6901, section 4). */
export function pointerTokens(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The schema of what a JSON Pointer finds in a value that `schema` describes. */
export function schemaAt(model: ApiModel, schema: JsonSchema, pointer: string): JsonSchema | undefined {
  let current: JsonSchema | undefined = schema;
  for (const token of pointerTokens(pointer)) {
    if (current === undefined) return undefined;
    current = propertySchema(model, current, token, new Set());
  }
  return current;
}

/** `seen` are the schemas that do not have it: the ways through schemas that include each other can multiply. */
export function propertySchema(
  model: ApiModel,
  schema: JsonSchema,
  name: string,
  seen: Set<JsonSchema>,
): JsonSchema | undefined {
  const resolved = resolveSchema(model, schema);
  if (resolved === undefined || seen.has(resolved)) return undefined;
  seen.add(resolved);
  if (resolved.properties !== undefined && Object.hasOwn(resolved.properties, name)) return resolved.properties[name];
  const element = elementSchema(resolved, name);
  if (element !== undefined) return element;
  for (const part of [...(resolved.allOf ?? []), ...(resolved.oneOf ?? []), ...(resolved.anyOf ?? [])]) {
    const found = propertySchema(model, part, name, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The schema of one element of an array, where the name is an index (RFC 6901, section 4). */
function elementSchema({ prefixItems, items }: JsonSchemaObject, name: string): JsonSchema | undefined {
  const found = /^(0|[1-9]\d*)$/.test(name) ? (prefixItems?.[Number(name)] ?? items) : undefined;
  return found === false ? undefined : found;
}

/** The schema of an array's items, through `$ref`s. */
export function itemSchema(model: ApiModel, schema: JsonSchema): JsonSchema | undefined {
  const resolved = resolveSchema(model, schema);
  if (resolved === undefined) return undefined;
  const isArray = resolved.type === 'array' || (Array.isArray(resolved.type) && resolved.type.includes('array'));
  return isArray || resolved.items !== undefined ? (resolved.items ?? true) : undefined;
}

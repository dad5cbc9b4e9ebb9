import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';
import { refName } from '../plan/schema-navigation.js';

type Schemas = ReadonlyMap<string, JsonSchema>;

/**
 * `required` may name what another part of an `allOf` declares. It is said again as a property of its own:
 * `Base & { id: string }`.
 */
export function withInheritedRequired(schema: JsonSchemaObject, schemas: Schemas): JsonSchemaObject {
  const { allOf } = schema;
  if (allOf === undefined) return schema;
  const inline = [schema, ...allOf.filter((part) => typeof part !== 'boolean' && part.$ref === undefined)];
  const foreign = [...new Set(inline.flatMap(foreignNames))];
  const found = foreign.flatMap((name): [string, JsonSchema][] => {
    if (inline.some((part) => declares(part, name)) || isRequiredIn(allOf, name, schemas)) return [];
    const property = propertyOf(schema, name, schemas);
    return property === undefined ? [] : [[name, property]];
  });
  const parts = allOf.map((part) => requiring(part, foreign)).filter((part) => !isEmptyPart(part));
  const properties = Object.fromEntries(found);
  const again: JsonSchemaObject = { type: 'object', properties, required: Object.keys(properties) };
  return { ...requiringObject(schema, foreign), allOf: found.length === 0 ? parts : [...parts, again] };
}

function declares(schema: JsonSchema, name: string): boolean {
  return typeof schema !== 'boolean' && Object.hasOwn(schema.properties ?? {}, name);
}

/** The names that a schema requires and does not declare. */
function foreignNames(schema: JsonSchema): readonly string[] {
  if (typeof schema === 'boolean') return [];
  return (schema.required ?? []).filter((name) => !declares(schema, name));
}

function requiring(part: JsonSchema, names: readonly string[]): JsonSchema {
  return typeof part === 'boolean' || part.$ref !== undefined ? part : requiringObject(part, names);
}

/** A part that requires what it declares, by its own word or by that of another part. */
function requiringObject(part: JsonSchemaObject, names: readonly string[]): JsonSchemaObject {
  if (part.required === undefined && !names.some((name) => declares(part, name))) return part;
  const wanted = [...new Set([...(part.required ?? []), ...names])];
  return { ...part, required: wanted.filter((name) => declares(part, name)) };
}

/** What is left of `{ required: [id] }`. */
function isEmptyPart(part: JsonSchema): boolean {
  return (
    typeof part !== 'boolean' &&
    part.required?.length === 0 &&
    Object.keys(part).every((keyword) => keyword === 'required' || keyword === 'type')
  );
}

/**
 * The schema of a property, wherever in the parts of a schema it is declared. `seen` are the schemas without it: the ways
 * through schemas that are made of each other can multiply.
 */
export function propertyOf(
  schema: JsonSchema,
  name: string,
  schemas: Schemas,
  seen = new Set<JsonSchema>(),
): JsonSchema | undefined {
  if (typeof schema === 'boolean' || seen.has(schema)) return undefined;
  seen.add(schema);
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, name)) return schema.properties[name];
  for (const part of partsOf(schema, schemas)) {
    const found = propertyOf(part, name, schemas, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a part that is referred to requires the property already. */
function isRequiredIn(
  parts: readonly JsonSchema[],
  name: string,
  schemas: Schemas,
  seen = new Set<JsonSchema>(),
): boolean {
  return parts.some((part) => {
    if (typeof part === 'boolean' || seen.has(part)) return false;
    seen.add(part);
    const isOwn = Object.hasOwn(part.properties ?? {}, name) && part.required?.includes(name) === true;
    return isOwn || isRequiredIn(partsOf(part, schemas), name, schemas, seen);
  });
}

function partsOf(schema: JsonSchemaObject, schemas: Schemas): readonly JsonSchema[] {
  const target = schemas.get(refName(schema) ?? '');
  return [...(target === undefined ? [] : [target]), ...(schema.allOf ?? [])];
}

import type { Json, JsonSchema, JsonSchemaObject } from '../../model/json-schema.js';
import { schemaNameOf } from '../../model/schema-reference.js';

/** Text with what an encoder may get wrong: white space, quotes, reserved characters, a letter and a sign beyond ASCII. */
const hostileText = `a b+c&d=e/f?g'h"ü😀%25`;

/** How deep a sample goes before it stops at what is required. */
const deepest = 6;

/** A value that a schema allows, always the same one. Text is hostile where the schema leaves it free. */
export function sampleValue(schema: JsonSchema, schemas: ReadonlyMap<string, JsonSchema>, depth = 0): Json {
  const resolved = resolve(schema, schemas);
  if (typeof resolved === 'boolean' || depth > deepest) return hostileText;
  const { const: constant, enum: values, allOf } = resolved;
  if (constant !== undefined) return constant;
  const [value] = (values ?? []).filter((each) => each !== null);
  if (value !== undefined) return value;
  if (allOf !== undefined) return allOfValue(resolved, schemas, depth);
  const [variant] = [...(resolved.oneOf ?? []), ...(resolved.anyOf ?? [])];
  if (variant !== undefined) return sampleValue(variant, schemas, depth + 1);
  return plainValue(resolved, schemas, depth);
}

function resolve(schema: JsonSchema, schemas: ReadonlyMap<string, JsonSchema>): JsonSchema {
  let current = schema;
  for (let hops = 0; hops < 100 && typeof current !== 'boolean' && current.$ref !== undefined; hops += 1) {
    current = schemas.get(schemaNameOf(current.$ref) ?? '') ?? true;
  }
  return current;
}

function allOfValue(schema: JsonSchemaObject, schemas: ReadonlyMap<string, JsonSchema>, depth: number): Json {
  const { allOf = [], ...own } = schema;
  const parts = [...allOf, own].map((part) => sampleValue(part, schemas, depth + 1));
  const objects = parts.filter((part): part is { readonly [name: string]: Json } => isObject(part));
  return objects.length === 0 ? (parts[0] ?? hostileText) : Object.assign({}, ...objects);
}

function isObject(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plainValue(schema: JsonSchemaObject, schemas: ReadonlyMap<string, JsonSchema>, depth: number): Json {
  const [type] = [schema.type].flat().filter((each) => each !== 'null');
  const { properties, items } = schema;
  switch (type ?? (properties === undefined ? (items === undefined ? undefined : 'array') : 'object')) {
    case 'integer':
      return 7;
    case 'number':
      return 0.25;
    case 'boolean':
      return true;
    case 'array':
      return [sampleValue(items ?? true, schemas, depth + 1), sampleValue(items ?? true, schemas, depth + 1)];
    case 'object': {
      const writable = Object.entries(properties ?? {}).filter(([name, part]) => isWanted(schema, name, part, depth));
      return Object.fromEntries(writable.map(([name, part]) => [name, sampleValue(part, schemas, depth + 1)]));
    }
    default:
      return textValue(schema);
  }
}

function isWanted({ required = [] }: JsonSchemaObject, name: string, part: JsonSchema, depth: number): boolean {
  if (typeof part !== 'boolean' && part.readOnly === true) return false;
  return required.includes(name) || depth < 2;
}

function textValue({ format, pattern, examples }: JsonSchemaObject): Json {
  const [example] = examples ?? [];
  if (pattern !== undefined && example !== undefined) return example;
  switch (format) {
    case 'date-time':
      return '2026-01-31T12:00:00Z';
    case 'date':
      return '2026-01-31';
    case 'uuid':
      return '00000000-0000-4000-8000-000000000000';
    case 'uri':
      return 'https://example.com/a?b=c';
    default:
      return hostileText;
  }
}

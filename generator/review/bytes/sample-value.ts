import type { JsonSchema, JsonSchemaObject } from '../../model/json-schema.js';
import { schemaNameOf } from '../../model/schema-reference.js';
import { leaf, type Sample } from './sample.js';

/** Text with what an encoder may get wrong: white space, quotes, reserved characters, a letter and a sign beyond ASCII. */
const hostileText = `a b+c&d=e/f?g'h"ü😀%25`;

const freeText: Sample = { kind: 'leaf', value: hostileText, isFree: true };

/** How deep a sample goes before it stops at what is required. */
const deepest = 6;

type Schemas = ReadonlyMap<string, JsonSchema>;

/** A value that a schema allows, always the same one. Text is hostile where the schema leaves it free. */
export function sampleValue(schema: JsonSchema, schemas: Schemas, depth = 0): Sample {
  const resolved = resolve(schema, schemas);
  if (typeof resolved === 'boolean' || depth > deepest) return freeText;
  const { const: constant, enum: values, allOf } = resolved;
  const choices = (constant === undefined ? (values ?? []) : [constant]).filter((each) => each !== null);
  const [value] = choices;
  if (value !== undefined) return { kind: 'leaf', value, choices, isFree: false };
  if (allOf !== undefined) return allOfSample(resolved, schemas, depth);
  const [variant] = [...(resolved.oneOf ?? []), ...(resolved.anyOf ?? [])];
  if (variant !== undefined) return sampleValue(variant, schemas, depth + 1);
  return plainValue(resolved, schemas, depth);
}

function resolve(schema: JsonSchema, schemas: Schemas): JsonSchema {
  let current = schema;
  for (let hops = 0; hops < 100 && typeof current !== 'boolean' && current.$ref !== undefined; hops += 1) {
    current = schemas.get(schemaNameOf(current.$ref) ?? '') ?? true;
  }
  return current;
}

function allOfSample(schema: JsonSchemaObject, schemas: Schemas, depth: number): Sample {
  const { allOf = [], ...own } = schema;
  const parts = [...allOf, own].map((part) => sampleValue(part, schemas, depth + 1));
  const objects = parts.filter((part) => part.kind === 'object');
  if (objects.length === 0) return parts[0] ?? freeText;
  const required = objects.flatMap((part) => part.required);
  return { kind: 'object', members: new Map(objects.flatMap(({ members }) => [...members])), required };
}

function plainValue(schema: JsonSchemaObject, schemas: Schemas, depth: number): Sample {
  const [type] = [schema.type].flat().filter((each) => each !== 'null');
  const { properties, items } = schema;
  switch (type ?? (properties === undefined ? (items === undefined ? undefined : 'array') : 'object')) {
    case 'integer':
      return leaf(7);
    case 'number':
      return leaf(0.25);
    case 'boolean':
      return leaf(true);
    case 'array':
      return { kind: 'list', item: sampleValue(items ?? true, schemas, depth + 1) };
    case 'object': {
      const writable = Object.entries(properties ?? {}).filter(([name, part]) => isWanted(schema, name, part, depth));
      const members = writable.map(([name, part]) => [name, sampleValue(part, schemas, depth + 1)] as const);
      return { kind: 'object', members: new Map(members), required: schema.required ?? [] };
    }
    default:
      return textValue(schema);
  }
}

function isWanted({ required = [] }: JsonSchemaObject, name: string, part: JsonSchema, depth: number): boolean {
  if (typeof part !== 'boolean' && part.readOnly === true) return false;
  return required.includes(name) || depth < 2;
}

function textValue({ format, pattern, examples }: JsonSchemaObject): Sample {
  const [example] = examples ?? [];
  if (pattern !== undefined && example !== undefined) return leaf(example);
  switch (format) {
    case 'date-time':
      return leaf('2026-01-31T12:00:00Z');
    case 'date':
      return leaf('2026-01-31');
    case 'uuid':
      return leaf('00000000-0000-4000-8000-000000000000');
    case 'uri':
      return leaf('https://example.com/a?b=c');
    default:
      return freeText;
  }
}

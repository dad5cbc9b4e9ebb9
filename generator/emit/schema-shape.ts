import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';
import { isImpossible, withoutImpossible } from '../model/schema-impossible.js';
import { isMarked } from '../plan/directions.js';
import { refName, refTo } from '../plan/schema-navigation.js';
import { withInheritedRequired } from './schema-required.js';
import { withUnion } from './schema-union.js';

/** What a schema's shape depends on besides itself. */
export interface ShapeContext {
  /** Schema name in the spec → exported type. */
  readonly names: ReadonlyMap<string, string>;
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  readonly isInput: boolean;
}

type JsonSchemas = Readonly<Record<string, JsonSchema>>;

/** What says something about a value and nothing about its type. */
const notes = ['description', 'title', 'deprecated', 'default', 'examples', 'format', 'readOnly'] as const;

/**
 * A schema that means the same and that openapi-typescript turns into the right type: references lead to exported
 * names, what exists the other way only is gone, and each keyword stands alone or where it is understood.
 */
export function shaped(schema: JsonSchema, context: ShapeContext): JsonSchema {
  if (typeof schema === 'boolean' || isLeaf(schema)) return schema;
  if (schema.$ref !== undefined) return shapedReference(schema, context);
  if (schema.const === null) return { ...notesOf(schema), type: 'null' };
  if (schema.const !== undefined) return { ...notesOf(schema), const: schema.const };
  if (schema.enum !== undefined) return schema.enum.length === 0 ? false : { ...notesOf(schema), enum: schema.enum };
  if (isImpossible(schema)) return false;
  const { allOf, ...alone } = withoutImpossible(schema);
  const parts = (allOf ?? []).filter((part) => part !== true);
  const whole = withInheritedRequired(parts.length === 0 ? alone : { ...alone, allOf: parts }, context.schemas);
  return shapedMembers(withUnion(whole, context.schemas), context);
}

/** Keywords that have other schemas inside, or are told apart from what stands beside them. */
const shaping = [
  '$ref',
  'const',
  'enum',
  'allOf',
  'oneOf',
  'anyOf',
  'properties',
  'patternProperties',
  'additionalProperties',
  'items',
  'prefixItems',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
  'not',
];

/** Most schemas are. */
function isLeaf(schema: JsonSchemaObject): boolean {
  return !shaping.some((keyword) => schema[keyword] !== undefined);
}

/** What stands beside a `$ref` holds as well. */
function shapedReference(schema: JsonSchemaObject, context: ShapeContext): JsonSchema {
  const { $ref, ...beside } = schema;
  const says = ['properties', 'required', 'allOf', 'oneOf', 'anyOf'].some((keyword) => keyword in beside);
  if (says && $ref !== undefined) return shaped({ ...beside, allOf: [{ $ref }, ...(beside.allOf ?? [])] }, context);
  const name = context.names.get(refName(schema) ?? '');
  return name === undefined ? notesOf(schema) : { ...notesOf(schema), ...refTo(name) };
}

function notesOf(schema: JsonSchemaObject): JsonSchemaObject {
  return Object.fromEntries(notes.filter((note) => schema[note] !== undefined).map((note) => [note, schema[note]]));
}

function shapedMembers(schema: JsonSchemaObject, context: ShapeContext): JsonSchema {
  const inside = (part: JsonSchema): JsonSchema => shaped(part, context);
  const { properties, patternProperties, additionalProperties, items, prefixItems, oneOf } = schema;
  const allOf = schema.allOf?.map(inside);
  if (allOf?.includes(false) === true) return false;
  const type = schema.type ?? (items === undefined && prefixItems === undefined ? undefined : 'array');
  const patterns = Object.entries((patternProperties ?? {}) as JsonSchemas).filter(([, part]) => part !== false);
  return {
    ...schema,
    ...(type === undefined ? {} : { type }),
    ...(properties === undefined ? {} : shapedProperties(schema, context)),
    patternProperties: patterns.length === 0 ? undefined : mapped(patterns, inside),
    ...(additionalProperties === undefined ? {} : { additionalProperties: inside(additionalProperties) }),
    ...(items === undefined ? {} : { items: inside(items) }),
    ...(prefixItems === undefined ? {} : { prefixItems: prefixItems.map(inside) }),
    ...(allOf === undefined ? {} : { allOf: allOf.filter((part) => !isNothing(part)) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map(inside) }),
  };
}

/** An object that lost all of its members and says nothing more. */
function isNothing(part: JsonSchema): boolean {
  if (typeof part === 'boolean' || part.properties === undefined) return false;
  const isEmpty = Object.keys(part.properties).length === 0;
  return isEmpty && Object.keys(part).every((keyword) => ['type', 'properties', 'required'].includes(keyword));
}

/** The properties that exist this way, and a required one of which nothing is said. */
function shapedProperties(schema: JsonSchemaObject, context: ShapeContext): JsonSchemaObject {
  const mark = context.isInput ? 'readOnly' : 'writeOnly';
  const entries = Object.entries(schema.properties ?? {}).filter(([, part]) => !isGone(part, mark, context.schemas));
  const gone = new Set(Object.keys(schema.properties ?? {}));
  const unsaid = (schema.required ?? [])
    .filter((name) => !gone.has(name))
    .map((name): [string, JsonSchema] => [name, true]);
  return { properties: mapped([...entries, ...unsaid], (part) => shaped(part, context)) };
}

function isGone(part: JsonSchema, mark: 'readOnly' | 'writeOnly', schemas: ShapeContext['schemas']): boolean {
  return isMarked(part, mark) || isMarked(schemas.get(refName(part) ?? '') ?? true, mark);
}

function mapped(
  entries: readonly (readonly [string, JsonSchema])[],
  change: (part: JsonSchema) => JsonSchema,
): JsonSchemas {
  return Object.fromEntries(entries.map(([name, part]) => [name, change(part)]));
}

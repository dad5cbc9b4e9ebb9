import { schemaNameOf } from '../../model/schema-reference.js';
import type { JsonSchema, JsonSchemaObject } from '../../model/json-schema.js';
import { saysMore } from './keyword-groups.js';

type Schemas = ReadonlyMap<string, JsonSchema>;

/** The schemas that say something about one value, the outermost first: a lone `allOf`, or `null` as an alternative, wraps one. */
export interface NoteSources {
  readonly schemas: readonly JsonSchemaObject[];
  /** The named schema where they end. */
  readonly name?: string | undefined;
}

/** The schemas that speak of a value, up to a named one. */
export function noteSources(schema: JsonSchema): NoteSources {
  const schemas: JsonSchemaObject[] = [];
  let current: JsonSchema | undefined = schema;
  while (typeof current === 'object') {
    schemas.push(current);
    if (current.$ref !== undefined) return { schemas, name: schemaNameOf(current.$ref) };
    current = wrappedBy(current);
  }
  return { schemas };
}

/** With what the named schema says, and what it wraps in turn. */
export function withNamed({ schemas, name }: NoteSources, named: Schemas): NoteSources {
  const found = [...schemas];
  const seen = new Set<string>();
  for (let next = name; next !== undefined && !seen.has(next);) {
    seen.add(next);
    const target = noteSources(named.get(next) ?? true);
    found.push(...target.schemas);
    next = target.name;
  }
  return { schemas: found };
}

function wrappedBy({ allOf, oneOf, anyOf, ...beside }: JsonSchemaObject): JsonSchema | undefined {
  if (saysMore(beside)) return undefined;
  const lists = [allOf, oneOf, anyOf].filter((list) => list !== undefined);
  const [list, ...others] = lists;
  if (list === undefined || others.length > 0) return undefined;
  const [only, ...more] = list.filter((part) => !isNull(part));
  return more.length === 0 ? only : undefined;
}

function isNull(schema: JsonSchema): boolean {
  return typeof schema === 'object' && (schema.type === 'null' || schema.const === null);
}

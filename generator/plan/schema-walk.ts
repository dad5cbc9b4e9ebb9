import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';
import { refName } from './schema-navigation.js';

/** The schemas directly inside a schema that say something about a value's shape. */
export function partsOf(schema: JsonSchema): readonly JsonSchema[] {
  if (typeof schema === 'boolean') return [];
  const { properties = {}, patternProperties, additionalProperties, items, prefixItems = [] } = schema;
  const { allOf = [], oneOf = [], anyOf = [] } = schema;
  return [
    ...Object.values(properties),
    ...Object.values((patternProperties ?? {}) as NonNullable<JsonSchemaObject['properties']>),
    ...prefixItems,
    ...allOf,
    ...oneOf,
    ...anyOf,
    ...(additionalProperties === undefined ? [] : [additionalProperties]),
    ...(items === undefined ? [] : [items]),
  ];
}

/** The names that a schema mentions, in it or in its parts. `keeps` says which parts count. */
export function mentionedNames(schema: JsonSchema, keeps: (part: JsonSchema) => boolean): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<JsonSchema>();
  const pending = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'boolean' || seen.has(next) || !keeps(next)) continue;
    seen.add(next);
    const name = refName(next);
    if (name !== undefined) names.add(name);
    pending.push(...partsOf(next));
  }
  return names;
}

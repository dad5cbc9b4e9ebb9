import type { ApiModel } from '../model/api-model.js';
import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';
import { refName, resolveSchema, schemasByName } from './schema-navigation.js';
import { mentionedNames, partsOf } from './schema-walk.js';

/** Fields of a kind, by name. */
export interface FieldNames {
  /** Names of the fields of that kind, at any depth, of values with these schemas; sorted. */
  of(schemas: readonly JsonSchema[]): readonly string[];
}

/** Whether a field is of a kind, by its schema; a `$ref` is followed for it. */
export type FieldKind = (schema: JsonSchemaObject) => boolean;

/** Must never be printed. */
export const isSecret: FieldKind = ({ writeOnly, format }) => writeOnly === true || format === 'password';

/** Finds the fields of a kind. */
export function fieldNames(model: ApiModel, kind: FieldKind): FieldNames {
  const byName = schemasByName(model);
  const own = new Map<JsonSchema, ReadonlySet<string>>();
  const ownOf = (schema: JsonSchema): ReadonlySet<string> => {
    const known = own.get(schema) ?? ownNames(schema, model, kind);
    own.set(schema, known);
    return known;
  };
  return {
    of(schemas) {
      const found = new Set<string>();
      const seen = new Set<JsonSchema>();
      const pending = [...schemas];
      for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        for (const name of ownOf(next)) found.add(name);
        for (const name of mentionedIn(next)) pending.push(byName.get(name) ?? true);
      }
      return [...found].sort();
    },
  };
}

/** Many operations lead to the same schemas. */
const mentions = new WeakMap<JsonSchemaObject, ReadonlySet<string>>();

function mentionedIn(schema: JsonSchema): ReadonlySet<string> {
  if (typeof schema === 'boolean') return new Set();
  const known = mentions.get(schema) ?? mentionedNames(schema, () => true);
  mentions.set(schema, known);
  return known;
}

/** Whether the value of a field with this schema is of the kind. */
export function isOfKind(schema: JsonSchema, model: ApiModel, kind: FieldKind): boolean {
  const resolved = refName(schema) === undefined ? schema : (resolveSchema(model, schema) ?? true);
  return [schema, resolved].some((each) => typeof each !== 'boolean' && kind(each));
}

/** The names of a schema's own fields of the kind, those of its parts included; references are not followed. */
function ownNames(schema: JsonSchema, model: ApiModel, kind: FieldKind): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<JsonSchema>();
  const pending = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'boolean' || seen.has(next)) continue;
    seen.add(next);
    for (const [name, property] of Object.entries(next.properties ?? {})) {
      if (isOfKind(property, model, kind) || isListOfKind(property, model, kind)) names.add(name);
    }
    pending.push(...partsOf(next));
  }
  return names;
}

function isListOfKind(schema: JsonSchema, model: ApiModel, kind: FieldKind): boolean {
  return typeof schema !== 'boolean' && schema.items !== undefined && isOfKind(schema.items, model, kind);
}

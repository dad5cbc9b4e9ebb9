import type { ApiModel } from '../model/api-model.js';
import type { JsonSchema } from '../model/json-schema.js';
import { refName, resolveSchema, schemasByName } from './schema-navigation.js';
import { mentionedNames, partsOf } from './schema-walk.js';

/** What the schemas of a model keep secret. */
export interface SecretFields {
  /** Names of the secret fields, at any depth, of values with these schemas; sorted. */
  of(schemas: readonly JsonSchema[]): readonly string[];
}

/** Finds the fields that must never be printed: `format: password`, or `writeOnly`. */
export function secretFields(model: ApiModel): SecretFields {
  const byName = schemasByName(model);
  const own = new Map<JsonSchema, ReadonlySet<string>>();
  const ownOf = (schema: JsonSchema): ReadonlySet<string> => {
    const known = own.get(schema) ?? secretNames(schema, model);
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
        for (const name of mentionedNames(next, () => true)) pending.push(byName.get(name) ?? true);
      }
      return [...found].sort();
    },
  };
}

/** Whether the value of a field with this schema is secret. */
export function isSecret(schema: JsonSchema, model: ApiModel): boolean {
  const resolved = refName(schema) === undefined ? schema : (resolveSchema(model, schema) ?? true);
  return [schema, resolved].some(
    (each) => typeof each !== 'boolean' && (each.writeOnly === true || each.format === 'password'),
  );
}

/** The names of a schema's own secret fields, those of its parts included; references are not followed. */
function secretNames(schema: JsonSchema, model: ApiModel): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<JsonSchema>();
  const pending = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'boolean' || seen.has(next)) continue;
    seen.add(next);
    for (const [name, property] of Object.entries(next.properties ?? {})) {
      if (isSecret(property, model)) names.add(name);
    }
    pending.push(...partsOf(next));
  }
  return names;
}

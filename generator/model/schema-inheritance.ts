import type { NamedSchema } from './api-model.js';
import type { JsonSchema, JsonSchemaObject } from './json-schema.js';
import { record } from './record.js';
import { schemaNameOf } from './schema-reference.js';

/** What makes a schema the choice between its heirs. */
const choice = new Set(['oneOf', 'anyOf', 'discriminator']);

/**
 * A widespread habit: `Pet` is `oneOf` its heirs, and each heir is `allOf` `Pet` and more. Taken at its word it includes
 * itself without end; meant is that an heir has what `Pet` says beside the choice.
 */
export function settleInheritance(schemas: readonly NamedSchema[]): readonly NamedSchema[] {
  const byName = new Map(schemas.map(({ name, schema }) => [name, schema.json]));
  return schemas.map((named) => {
    const { json, location } = named.schema;
    if (typeof json === 'boolean' || json.allOf === undefined) return named;
    const parts = json.allOf.map((part) => inherited(part, { heir: named.name, byName }));
    if (parts.every((part, index) => part === json.allOf?.[index])) return named;
    return { ...named, schema: { location, json: record(Object.entries({ ...json, allOf: parts })) } };
  });
}

interface Family {
  readonly heir: string;
  readonly byName: ReadonlyMap<string, JsonSchema>;
}

function inherited(part: JsonSchema, { heir, byName }: Family): JsonSchema {
  if (typeof part === 'boolean' || part.$ref === undefined) return part;
  const base = byName.get(schemaNameOf(part.$ref) ?? '');
  if (base === undefined || typeof base === 'boolean' || !heirsOf(base).includes(heir)) return part;
  return record(Object.entries(base).filter(([keyword]) => !choice.has(keyword)));
}

function heirsOf(base: JsonSchemaObject): readonly (string | undefined)[] {
  return [...(base.oneOf ?? []), ...(base.anyOf ?? [])].map((heir) =>
    typeof heir === 'boolean' || heir.$ref === undefined ? undefined : schemaNameOf(heir.$ref),
  );
}

import type { ApiModel } from '../model/api-model.js';
import type { Json, JsonSchema, JsonSchemaObject } from '../model/json-schema.js';
import { refName } from './schema-navigation.js';

/** Schema name → the property that tells it from the other variants → its values. */
type Tags = Map<string, Map<string, Set<string>>>;

/**
 * The schemas of a model, with each variant of a discriminated union saying which value of the discriminator is its
 * own: OpenAPI says it once, in the union; TypeScript wants it in every variant.
 */
export function discriminatedSchemas({ schemas }: ApiModel): ReadonlyMap<string, JsonSchema> {
  const tags: Tags = new Map();
  const byName = new Map(schemas.map(({ name, schema }) => [name, schema.json]));
  for (const { name, schema } of schemas) collect(schema.json, name, { tags, byName });
  return new Map([...byName].map(([name, schema]) => [name, tagged(schema, tags.get(name))]));
}

interface Family {
  readonly tags: Tags;
  readonly byName: ReadonlyMap<string, JsonSchema>;
}

/** A union names its variants; a base has those that are `allOf` it. */
function collect(schema: JsonSchema, name: string, { tags, byName }: Family): void {
  if (typeof schema === 'boolean' || schema.discriminator === undefined) return;
  const { propertyName, mapping = {} } = schema.discriminator;
  const variants = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((variant) => refName(variant) ?? []);
  const heirs =
    variants.length > 0 ? variants : [...byName].flatMap(([heir, json]) => (extendsIt(json, name) ? heir : []));
  const values = Object.entries(mapping).map(([value, ref]): [string, string | undefined] => [
    value,
    refName({ $ref: ref }),
  ]);
  for (const heir of heirs) {
    const mapped = values.flatMap(([value, target]) => (target === heir ? value : []));
    const own = tags.get(heir) ?? new Map<string, Set<string>>();
    const known = own.get(propertyName) ?? new Set();
    // Without a mapping the value is the schema's name (OpenAPI 3.1, Discriminator Object).
    for (const value of mapped.length > 0 ? mapped : [heir]) known.add(value);
    tags.set(heir, own.set(propertyName, known));
  }
}

function extendsIt(schema: JsonSchema, base: string): boolean {
  return typeof schema !== 'boolean' && (schema.allOf ?? []).some((part) => refName(part) === base);
}

function tagged(schema: JsonSchema, tags: ReadonlyMap<string, ReadonlySet<string>> | undefined): JsonSchema {
  if (tags === undefined || typeof schema === 'boolean') return schema;
  return [...tags].reduce((variant, [name, values]) => withTag(variant, name, [...values]), schema);
}

/** The variant with its tag: in the object that has the property already, else beside what it is made of. */
function withTag(schema: JsonSchemaObject, name: string, values: readonly string[]): JsonSchemaObject {
  if (schema.allOf !== undefined) {
    const at = schema.allOf.findIndex((part) => typeof part !== 'boolean' && part.properties !== undefined);
    const own = schema.allOf[at];
    const part = withTag(typeof own === 'object' ? own : { type: 'object' }, name, values);
    return { ...schema, allOf: at < 0 ? [...schema.allOf, part] : schema.allOf.with(at, part) };
  }
  if (schema.$ref !== undefined || schema.oneOf !== undefined || schema.anyOf !== undefined) return schema;
  const { [name]: declared, ...others } = schema.properties ?? {};
  const literal = literalOf(declared, values);
  return {
    ...schema,
    properties: declared === undefined ? { [name]: literal, ...others } : { ...schema.properties, [name]: literal },
    required: [...new Set([...(schema.required ?? []), name])],
  };
}

/** What the variant says itself is more exact: a `const`, or the letters that are among the values. */
function literalOf(declared: JsonSchema | undefined, values: readonly string[]): JsonSchema {
  if (declared === undefined || typeof declared === 'boolean') return literal(values, {});
  if (declared.const !== undefined) return declared;
  const { enum: letters, $ref: _ref, ...notes } = declared;
  if (letters === undefined) return literal(values, notes);
  const shared = letters.filter((letter) => typeof letter === 'string' && values.includes(letter));
  return shared.length === 0 ? declared : literal(shared, notes);
}

function literal(values: readonly Json[], { description, title, deprecated }: JsonSchemaObject): JsonSchema {
  const notes = Object.entries({ description, title, deprecated }).filter(([, note]) => note !== undefined);
  return { ...Object.fromEntries(notes), enum: values };
}

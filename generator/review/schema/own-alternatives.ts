import type { JsonSchema, JsonSchemaObject } from '../../model/json-schema.js';
import { schemaNameOf } from '../../model/schema-reference.js';
import type { Alternative, Member } from './alternative.js';
import { constraintsOf, othersOf } from './keyword-groups.js';
import { kindOfValue, kindsOf, literalsOf } from './kinds.js';

/** What a schema is resolved in. */
export interface ShapeContext {
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  /** `readOnly` and `writeOnly` properties exist one way only. */
  readonly direction: 'request' | 'response';
}

interface Named {
  /** Of an alternative. */
  readonly name: string | undefined;
  /** Of the schema that declares its properties. */
  readonly ownerName: string | undefined;
}

/** What a schema says without its combinations; `at` is all of it. */
export function ownAlternatives(
  schema: JsonSchemaObject,
  at: JsonSchemaObject,
  context: ShapeContext,
  { name, ownerName }: Named,
): readonly Alternative[] {
  const declared = new Map(
    Object.entries(schema.properties ?? {}).map(([key, property]): [string, Member] => [
      key,
      { schema: property, owner: at, ownerName },
    ]),
  );
  const properties = new Map([...declared].filter(([, member]) => !isGone(member.schema, context)));
  const literals = literalsOf(schema);
  const patterns = Object.entries((schema.patternProperties ?? {}) as Readonly<Record<string, JsonSchema>>);
  return kindsOf(schema).map((kind): Alternative => ({
    kind,
    name,
    at,
    literals: literals?.filter((value) => kindOfValue(value) === kind),
    keywords: constraintsOf(schema, kind),
    others: othersOf(schema),
    properties,
    hidden: new Map([...declared].filter(([key]) => !properties.has(key))),
    required: new Set((schema.required ?? []).filter((key) => properties.has(key) || !declared.has(key))),
    additional: schema.additionalProperties ?? (schema.unevaluatedProperties as JsonSchema | undefined),
    patterns: new Map(patterns),
    items: schema.items,
    tuple: schema.prefixItems,
  }));
}

/** A value of any kind, of which nothing is said. */
export function anything(at: JsonSchemaObject): Alternative {
  const none = {
    keywords: new Map(),
    others: new Map(),
    properties: new Map(),
    hidden: new Map(),
    patterns: new Map(),
  };
  return { kind: 'any', at, ...none, required: new Set() };
}

/** Whether an alternative is that. */
export function isAnything(alternative: Alternative): boolean {
  return alternative.kind === 'any' && isBare(alternative);
}

/** Whether nothing is said of it but its kind. */
export function isBare(alternative: Alternative): boolean {
  const { literals, keywords, others, properties, hidden, patterns, required, items, tuple, additional } = alternative;
  const says = keywords.size + others.size + properties.size + hidden.size + patterns.size + required.size;
  return says === 0 && [literals, items, tuple, additional].every((value) => value === undefined);
}

/** A property that exists the other way only, by its own word or by that of the schema it refers to. */
function isGone(property: JsonSchema, { direction, schemas }: ShapeContext): boolean {
  const mark = direction === 'request' ? 'readOnly' : 'writeOnly';
  const isMarked = (schema: JsonSchema | undefined) => typeof schema === 'object' && schema[mark] === true;
  const name = typeof property === 'boolean' ? undefined : property.$ref;
  return isMarked(property) || (name !== undefined && isMarked(schemas.get(schemaNameOf(name) ?? '')));
}

import type { Discriminator, Json, JsonSchema, JsonSchemaObject } from '../../model/json-schema.js';

/** What a value is, as far as TypeScript and JSON tell values apart. */
export type Kind = 'any' | 'never' | 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

/** A property, with the schema that declares it. */
export interface Member {
  readonly schema: JsonSchema;
  readonly owner: JsonSchemaObject;
  /** The named schema that `owner` is a part of, where that is another one than the object's. */
  readonly ownerName?: string | undefined;
}

/** One of the things that a value may be: no `$ref`, no `allOf`, no `oneOf` or `anyOf` is left on the surface. */
export interface Alternative {
  readonly kind: Kind;
  /** The named schema it came from, as a whole. */
  readonly name?: string | undefined;
  /** For places. */
  readonly at: JsonSchemaObject;
  /** The only values there are. */
  readonly literals?: readonly Json[] | undefined;
  /** Values that are named beside all others: `anyOf: [{ type: string }, { enum: [a] }]`. */
  readonly known?: readonly Json[] | undefined;
  /** Constraints and `format`, by keyword. */
  readonly keywords: ReadonlyMap<string, Json>;
  /** Keywords that are compared by their text alone, such as `not`. */
  readonly others: ReadonlyMap<string, unknown>;
  readonly properties: ReadonlyMap<string, Member>;
  /** Properties that exist the other way only. */
  readonly hidden: ReadonlyMap<string, Member>;
  readonly required: ReadonlySet<string>;
  /** Undefined: nothing is said. */
  readonly additional?: JsonSchema | undefined;
  /** `patternProperties`. */
  readonly patterns: ReadonlyMap<string, JsonSchema>;
  readonly items?: JsonSchema | undefined;
  readonly tuple?: readonly JsonSchema[] | undefined;
}

/** All that a schema allows, and what it says about it. */
export interface Shape {
  readonly alternatives: readonly Alternative[];
  /** There are more alternatives than can be looked at. */
  readonly isCut: boolean;
  readonly discriminator?: (Discriminator & { readonly at: JsonSchemaObject }) | undefined;
}

/** Two alternatives that stand for each other. */
export interface AlternativePair {
  readonly base: Alternative;
  readonly head: Alternative;
}

/** Text, a number or a boolean. */
export function isScalar({ kind }: Alternative): boolean {
  return kind === 'string' || kind === 'number' || kind === 'boolean';
}

/** Binary data, which is another type than text. */
export function isBytes({ kind, keywords }: Alternative): boolean {
  return kind === 'string' && keywords.get('format') === 'binary';
}

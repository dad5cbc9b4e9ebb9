import ts from 'typescript';
import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';

/** Stands for `%`: a character of a private use area (Unicode, section 23.5), that means nothing. */
const stand = '\u{f0025}';

/**
 * Names of properties that openapi-typescript can read. It keeps a path of them as a URI fragment, and fails at a `%` in
 * one that is no percent-encoding.
 */
export interface PropertySpelling {
  /** The schema with other names where it must be. */
  readonly spelled: (schema: JsonSchema) => JsonSchema;
  /** The property under the name that it has. */
  readonly restored: (property: ts.PropertySignature) => ts.PropertySignature;
}

export function propertySpelling(): PropertySpelling {
  const originals = new Map<string, string>();
  const nameOf = (name: string): string => {
    if (!name.includes('%')) return name;
    const spelling = name.replaceAll('%', stand);
    originals.set(spelling, name);
    return spelling;
  };
  return {
    spelled: (schema) => withNames(schema, nameOf),
    restored: (property) => {
      const original = originals.get(textOf(property.name));
      if (original === undefined) return property;
      const name = ts.factory.createStringLiteral(original, true);
      return ts.factory.updatePropertySignature(
        property,
        property.modifiers,
        name,
        property.questionToken,
        property.type,
      );
    },
  };
}

function textOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';
}

/** Copies only what has to change. */
function withNames(schema: JsonSchema, nameOf: (name: string) => string): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const inside = (part: JsonSchema): JsonSchema => withNames(part, nameOf);
  const { properties, patternProperties, required, additionalProperties, items, prefixItems, allOf, oneOf, anyOf } =
    schema;
  const changed: JsonSchemaObject = {
    ...(properties === undefined ? {} : { properties: renamed(properties, nameOf) }),
    ...(patternProperties === undefined
      ? {}
      : { patternProperties: renamed(patternProperties as Readonly<Record<string, JsonSchema>>, nameOf) }),
    ...(required === undefined ? {} : { required: required.map(nameOf) }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: inside(additionalProperties) }),
    ...(items === undefined ? {} : { items: inside(items) }),
    ...(prefixItems === undefined ? {} : { prefixItems: prefixItems.map(inside) }),
    ...(allOf === undefined ? {} : { allOf: allOf.map(inside) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map(inside) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(inside) }),
  };
  return Object.keys(changed).length === 0 ? schema : { ...schema, ...changed };
}

function renamed(
  properties: Readonly<Record<string, JsonSchema>>,
  nameOf: (name: string) => string,
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(properties).map(([name, part]) => [nameOf(name), withNames(part, nameOf)]));
}

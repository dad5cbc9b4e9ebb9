/** How the members of a schema are made of other schemas (JSON Schema 2020-12, and `definitions` of earlier drafts). */
export const subschemas: ReadonlyMap<string, 'one' | 'list' | 'map'> = new Map([
  ...(['items', 'additionalProperties', 'not', 'contains', 'propertyNames', 'if', 'then', 'else'] as const).map(one),
  ...(['unevaluatedItems', 'unevaluatedProperties'] as const).map(one),
  ...(['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const).map((key) => [key, 'list'] as const),
  ...(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'] as const).map(
    (key) => [key, 'map'] as const,
  ),
]);

function one(key: string): readonly [string, 'one'] {
  return [key, 'one'];
}

/** What a value is held against, besides other schemas. Annotations and identifiers are left out. */
export const assertions: ReadonlySet<string> = new Set([
  ...['type', 'enum', 'const', 'format', 'pattern', 'minLength', 'maxLength'],
  ...['multipleOf', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  ...['minItems', 'maxItems', 'uniqueItems', 'minContains', 'maxContains'],
  ...['minProperties', 'maxProperties', 'required', 'dependentRequired'],
]);

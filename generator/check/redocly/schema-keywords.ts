/** Keywords of a schema that Swagger 2.0 had in a parameter. */
export const schemaKeywords: ReadonlySet<string> = new Set([
  ...['type', 'format', 'items', 'enum', 'default', 'pattern', 'minimum', 'maximum', 'minLength', 'maxLength'],
  ...['minItems', 'maxItems', 'uniqueItems', 'multipleOf', 'exclusiveMinimum', 'exclusiveMaximum', 'collectionFormat'],
]);

/** What a keyword of JSON Schema 2020-12 or of OpenAPI holds. */
export type KeywordKind =
  /** A schema. */
  | 'schema'
  /** Schemas by name. */
  | 'schemas'
  /** A list of schemas. */
  | 'list'
  | 'text'
  | 'boolean'
  | 'number'
  /** A list of texts. */
  | 'texts'
  /** A list of any values. */
  | 'values'
  /** A text or a list of texts. */
  | 'type'
  /** Another schema's place. */
  | 'reference'
  | 'discriminator'
  /** Left out: every reference leads to a named schema, in one known dialect. */
  | 'dropped'
  /** Changes what a reference means. */
  | 'unsupported';

const byKind: Readonly<Record<KeywordKind, readonly string[]>> = {
  schema: [
    ...['not', 'if', 'then', 'else', 'items', 'contains', 'propertyNames', 'contentSchema'],
    ...['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems'],
  ],
  schemas: ['properties', 'patternProperties', 'dependentSchemas'],
  list: ['allOf', 'oneOf', 'anyOf', 'prefixItems'],
  text: ['title', 'description', 'format', 'pattern', 'contentEncoding', 'contentMediaType'],
  boolean: ['deprecated', 'readOnly', 'writeOnly', 'uniqueItems'],
  number: ['multipleOf', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'],
  texts: ['required'],
  values: ['enum', 'examples'],
  type: ['type'],
  reference: ['$ref'],
  discriminator: ['discriminator'],
  dropped: ['$schema', '$defs', 'definitions'],
  unsupported: ['$id', '$anchor', '$dynamicRef', '$dynamicAnchor', '$recursiveRef', '$recursiveAnchor'],
};

const kinds: ReadonlyMap<string, KeywordKind> = new Map(
  Object.entries(byKind).flatMap(([kind, keywords]) =>
    keywords.map((keyword) => [keyword, kind as KeywordKind] as const),
  ),
);

/** `undefined` for an unknown keyword or one that holds any value. */
export function kindOf(keyword: string): KeywordKind | undefined {
  return kinds.get(keyword);
}

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

const kinds: ReadonlyMap<string, KeywordKind> = new Map(
  Object.entries<KeywordKind>({
    not: 'schema',
    if: 'schema',
    then: 'schema',
    else: 'schema',
    items: 'schema',
    contains: 'schema',
    propertyNames: 'schema',
    contentSchema: 'schema',
    additionalProperties: 'schema',
    unevaluatedProperties: 'schema',
    unevaluatedItems: 'schema',
    properties: 'schemas',
    patternProperties: 'schemas',
    dependentSchemas: 'schemas',
    allOf: 'list',
    oneOf: 'list',
    anyOf: 'list',
    prefixItems: 'list',
    title: 'text',
    description: 'text',
    format: 'text',
    pattern: 'text',
    contentEncoding: 'text',
    contentMediaType: 'text',
    deprecated: 'boolean',
    readOnly: 'boolean',
    writeOnly: 'boolean',
    uniqueItems: 'boolean',
    multipleOf: 'number',
    minimum: 'number',
    maximum: 'number',
    minLength: 'number',
    maxLength: 'number',
    minItems: 'number',
    maxItems: 'number',
    required: 'texts',
    enum: 'values',
    examples: 'values',
    type: 'type',
    $ref: 'reference',
    discriminator: 'discriminator',
    $schema: 'dropped',
    $defs: 'dropped',
    definitions: 'dropped',
    $id: 'unsupported',
    $anchor: 'unsupported',
    $dynamicRef: 'unsupported',
    $dynamicAnchor: 'unsupported',
    $recursiveRef: 'unsupported',
    $recursiveAnchor: 'unsupported',
  }),
);

/** `undefined` for an unknown keyword or one that holds any value. */
export function kindOf(keyword: string): KeywordKind | undefined {
  return kinds.get(keyword);
}

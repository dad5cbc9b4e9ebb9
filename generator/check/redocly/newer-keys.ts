/** Keywords of JSON Schema 2020-12 that OpenAPI 3.0 does not have, and what else came with 3.1. */
const since31 = new Set([
  ...['$anchor', '$comment', '$defs', '$dynamicAnchor', '$dynamicRef', '$id', '$schema', '$vocabulary', 'const'],
  ...['contains', 'contentEncoding', 'contentMediaType', 'contentSchema', 'dependentRequired', 'dependentSchemas'],
  ...['else', 'examples', 'identifier', 'if', 'jsonSchemaDialect', 'maxContains', 'minContains', 'pathItems'],
  ...['patternProperties', 'prefixItems', 'propertyNames', 'summary', 'then', 'unevaluatedItems'],
  ...['unevaluatedProperties', 'webhooks'],
]);

/** What came with 3.2, which Redocly does not know. What of it a client can't do is for the model to refuse. */
const since32 = new Set([
  ...[
    '$self',
    'additionalOperations',
    'dataValue',
    'defaultMapping',
    'deprecated',
    'deviceAuthorization',
    'itemEncoding',
  ],
  ...['itemSchema', 'kind', 'mediaTypes', 'name', 'nodeType', 'oauth2MetadataUrl', 'parent', 'prefixEncoding', 'query'],
  ...['serializedValue', 'summary'],
]);

/** A key that means nothing in 3.0 and something from 3.1 on. */
export function isSince31(key: string): boolean {
  return since31.has(key);
}

export function isSince32(key: string): boolean {
  return since32.has(key);
}

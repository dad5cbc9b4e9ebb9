import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { OpenApiVersion } from '../checked-spec.js';

/** Keywords of JSON Schema 2020-12 that OpenAPI 3.0 does not have, and what else came with 3.1. */
const since31 = new Set([
  ...['$anchor', '$comment', '$defs', '$dynamicAnchor', '$dynamicRef', '$id', '$schema', '$vocabulary', 'const'],
  ...['contains', 'contentEncoding', 'contentMediaType', 'contentSchema', 'dependentRequired', 'dependentSchemas'],
  ...['else', 'examples', 'if', 'maxContains', 'minContains', 'patternProperties', 'prefixItems', 'propertyNames'],
  ...['then', 'unevaluatedItems', 'unevaluatedProperties', 'webhooks', 'jsonSchemaDialect', 'pathItems', 'identifier'],
  'summary',
]);

/** What came with 3.2; Redocly knows 3.1. A client needs none of it but methods, which are for the model to refuse. */
const since32 = new Set([
  ...['$self', 'additionalOperations', 'dataValue', 'defaultMapping', 'deprecated', 'deviceAuthorization', 'itemEncoding'],
  ...['itemSchema', 'kind', 'name', 'nodeType', 'oauth2MetadataUrl', 'parent', 'prefixEncoding', 'query'],
  ...['serializedValue', 'summary'],
]);

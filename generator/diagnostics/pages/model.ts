import type { CodePage } from './code-page.js';

export const modelPages = {
  'model/schema-includes-itself': {
    meaning: 'A schema that is a part of itself without a property between has no values.',
    place: 'schema',
    before: `{ allOf: [{ $ref: '#/components/schemas/Order' }] }`,
    after: `{ type: object, properties: { parent: { $ref: '#/components/schemas/Order' } } }`,
  },
  'model/unsupported-keyword': {
    meaning: 'Schemas are found by JSON Pointer alone.',
    place: 'schema',
    before: '{ $id: order, type: object }',
    after: '{ type: object }',
  },
  'model/unsupported-method': {
    meaning: 'The method has no meaning to the clients yet.',
    place: 'file',
    before: `openapi: 3.2.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
paths:
  /orders:
    query: { operationId: findOrders, summary: Find orders, responses: { default: { description: Orders. } } }`,
    after: `openapi: 3.2.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
paths:
  /orders:
    post: { operationId: findOrders, summary: Find orders, responses: { default: { description: Orders. } } }`,
  },
  'model/unsupported-parameter-place': {
    meaning: 'The whole query as one parameter is new in OpenAPI 3.2, and not supported yet.',
    place: 'document',
    before: `openapi: 3.2.0
paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      parameters: [{ name: filter, in: querystring, schema: { type: string } }]
      responses: { default: { description: Orders. } }`,
    after: `openapi: 3.2.0
paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      parameters: [{ name: filter, in: query, schema: { type: string } }]
      responses: { default: { description: Orders. } }`,
  },
  'model/client-header': {
    meaning:
      'Such a header follows from the URL, the body or the connection; one that a caller gives could contradict them.',
    place: 'operation',
    before: 'parameters: [{ name: Host, in: header, schema: { type: string } }]',
    after: 'parameters: [{ name: X-Tenant, in: header, schema: { type: string } }]',
  },
  'model/schema-too-deep': {
    meaning: 'A chain of schemas that only lead on to each other has no end in sight for readers and tools.',
    place: 'words',
    before: 'Sixty schemas, each a `$ref` to the next.',
    after: 'A reference to the last of them.',
  },
} satisfies Readonly<Record<string, CodePage>>;

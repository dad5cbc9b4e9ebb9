import type { CodePage } from './code-page.js';

export const openapiStructurePages = {
  'openapi/not-openapi': {
    meaning: 'The first key of an OpenAPI document is `openapi`.',
    place: 'file',
    before: `title: Acme
paths: {}`,
    after: `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
paths: {}`,
  },
  'openapi/swagger-2': {
    meaning: 'Swagger 2.0 is the predecessor of OpenAPI 3 and differs in most keys.',
    place: 'file',
    before: `swagger: '2.0'
info: { title: Acme, version: 1.0.0 }
host: api.example.com
paths: {}`,
    after: `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
paths: {}`,
  },
  'openapi/unsupported-version': {
    meaning: 'What a document means depends on the version of OpenAPI it says it is written in.',
    place: 'document',
    before: 'openapi: 4.0.0',
    after: 'openapi: 3.1.0',
  },
  'openapi/unknown-key': {
    meaning: 'OpenAPI does not know the key; a misspelt one would have no effect.',
    place: 'document',
    before: 'info: { title: Acme, version: 1.0.0, sumary: Orders. }',
    after: 'info: { title: Acme, version: 1.0.0, summary: Orders. }',
  },
  'openapi/newer-key': {
    meaning: 'An older version of OpenAPI ignores what a newer one has added.',
    place: 'document',
    before: `openapi: 3.0.3
info: { title: Acme, version: 1.0.0, summary: Orders. }`,
    after: `openapi: 3.1.0
info: { title: Acme, version: 1.0.0, summary: Orders. }`,
  },
  'openapi/missing-key': {
    meaning: 'OpenAPI requires the key here.',
    place: 'document',
    before: 'info: { title: Acme }',
    after: 'info: { title: Acme, version: 1.0.0 }',
  },
  'openapi/no-response-description': {
    meaning: 'OpenAPI requires a description of every response.',
    place: 'operation',
    before: `responses: { '200': { content: {} }, default: { description: Refused. } }`,
    after: `responses: { '200': { description: The orders. }, default: { description: Refused. } }`,
  },
  'openapi/wrong-type': {
    meaning: 'OpenAPI wants another kind of value here: an unquoted 2 is a number to YAML, and a version is text.',
    place: 'document',
    before: 'info: { title: Acme, version: 2 }',
    after: 'info: { title: Acme, version: 2.0.0 }',
  },
  'openapi/misplaced-key': {
    meaning: 'The key belongs to another `type` of the same object.',
    place: 'document',
    before: `components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key, scheme: bearer }`,
    after: `components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }`,
  },
  'openapi/unknown-value': {
    meaning: 'OpenAPI lists the values that are possible here.',
    place: 'schema',
    before: '{ type: strin }',
    after: '{ type: string }',
  },
  'openapi/nullable-without-type': {
    meaning:
      'OpenAPI 3.0.3: `nullable` adds null to the `type` beside it, and does nothing alone. Beside `$ref`, `allOf`, `oneOf` or `anyOf` it is meant, and the types here have the null; other tools may not.',
    place: 'document',
    before: `openapi: 3.0.3
paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      responses:
        '200': { description: Orders., content: { application/json: { schema: { nullable: true } } } }
        default: { description: Refused. }`,
    after: `openapi: 3.0.3
paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      responses:
        '200': { description: Orders., content: { application/json: { schema: { type: object, nullable: true } } } }
        default: { description: Refused. }`,
  },
  'openapi/structure': {
    meaning: 'The structure differs from that of OpenAPI in a way that has no code of its own.',
    place: 'file',
    before: `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: https://api.example.com }]`,
    after: `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
paths: {}`,
  },
  'openapi/too-complex': {
    meaning: 'Checking the structure would run out of stack.',
    place: 'words',
    before: 'A document with 130,000 paths.',
    after: 'Several documents.',
  },
  'openapi/wrong-kind-of-ref': {
    meaning: 'A reference stands for an object of one kind, and leads to one of another.',
    place: 'document',
    before: `paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      responses:
        '200': { $ref: '#/components/responses/Orders' }
        default: { description: Refused. }
components:
  responses:
    Orders:
      description: Orders.
      content: { application/json: { schema: { $ref: '#/components/responses/Orders' } } }`,
    after: `paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      responses:
        '200': { $ref: '#/components/responses/Orders' }
        default: { description: Refused. }
components:
  responses:
    Orders:
      description: Orders.
      content: { application/json: { schema: { $ref: '#/components/schemas/OrderList' } } }
  schemas:
    OrderList: { type: array, items: { type: object } }`,
  },
} satisfies Readonly<Record<string, CodePage>>;

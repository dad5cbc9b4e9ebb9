import type { CodePage } from './code-page.js';

export const openapiComponentPages = {
  'openapi/server-url': {
    meaning: 'The URL of a request is that of the server and the path put together, over HTTP.',
    place: 'document',
    before: 'servers: [{ url: ftp://api.example.com }]',
    after: 'servers: [{ url: https://api.example.com }]',
  },
  'openapi/colliding-schemes': {
    meaning: 'A request has one of each header, parameter and cookie: what one scheme wrote, another would replace.',
    place: 'document',
    before: `security: [{ token: [], password: [] }]
components:
  securitySchemes:
    token: { type: http, scheme: bearer }
    password: { type: http, scheme: basic }`,
    after: `security: [{ token: [] }, { password: [] }]
components:
  securitySchemes:
    token: { type: http, scheme: bearer }
    password: { type: http, scheme: basic }`,
  },
  'openapi/unknown-security-scheme': {
    meaning: 'A requirement names a security scheme of the components.',
    place: 'operation',
    before: 'security: [{ heder: [] }]',
    after: 'security: []',
  },
  'openapi/undeclared-tag': {
    meaning: 'The list of tags has their order and their descriptions.',
    place: 'document',
    before: `tags: [{ name: orders }]
paths:
  /orders:
    get: { operationId: listOrders, tags: [order], summary: List orders, responses: { default: { description: Orders. } } }`,
    after: `tags: [{ name: orders }]
paths:
  /orders:
    get: { operationId: listOrders, tags: [orders], summary: List orders, responses: { default: { description: Orders. } } }`,
  },
  'openapi/repeated-tag': {
    meaning: 'OpenAPI has each tag once; one that is listed twice may stand where another was meant.',
    place: 'document',
    before: 'tags: [{ name: orders, description: Orders. }, { name: orders, description: Trades. }]',
    after: 'tags: [{ name: orders, description: Orders. }, { name: trades, description: Trades. }]',
  },
  'openapi/no-servers': {
    meaning: 'A client sends to the server that the document names.',
    place: 'file',
    before: `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
paths: {}`,
    after: `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
paths: {}`,
  },
  'openapi/server-trailing-slash': {
    meaning: 'Server and path are joined as they are: the request would have two slashes.',
    place: 'document',
    before: 'servers: [{ url: https://api.example.com/v1/ }]',
    after: 'servers: [{ url: https://api.example.com/v1 }]',
  },
  'openapi/undeclared-server-variable': {
    meaning: 'A variable of a URL gets its values from `variables`.',
    place: 'document',
    before: `servers: [{ url: 'https://{region}.example.com' }]`,
    after: `servers: [{ url: 'https://{region}.example.com', variables: { region: { default: eu } } }]`,
  },
  'openapi/unused-server-variable': {
    meaning: 'The variable has no effect.',
    place: 'document',
    before: 'servers: [{ url: https://api.example.com, variables: { region: { default: eu } } }]',
    after: `servers: [{ url: 'https://{region}.example.com', variables: { region: { default: eu } } }]`,
  },
  'openapi/server-variable-default': {
    meaning: 'The default is one of the values that are possible.',
    place: 'document',
    before: `servers: [{ url: 'https://{r}.example.com', variables: { r: { default: eu1, enum: [eu, us] } } }]`,
    after: `servers: [{ url: 'https://{r}.example.com', variables: { r: { default: eu, enum: [eu, us] } } }]`,
  },
  'openapi/server-variable-form': {
    meaning:
      'A variable is part of the URL where it stands: of the host without slash or colon, a whole host or a part of the path, or, directly behind the host, nothing or a path. Whoever uses a client is held to that, unless `enum` lists the values.',
    place: 'document',
    before: `servers: [{ url: 'https://api.example.com{base}', variables: { base: { default: v1 } } }]`,
    after: `servers: [{ url: 'https://api.example.com{base}', variables: { base: { default: /v1 } } }]`,
  },
  'openapi/unused-component': {
    meaning: 'What nothing refers to is left over, or is meant somewhere and not written there.',
    place: 'document',
    before: `paths:
  /orders:
    get: { operationId: listOrders, summary: List orders, responses: { default: { description: Orders. } } }
components:
  schemas:
    Order: { type: object }`,
    after: `paths:
  /orders:
    get: { operationId: listOrders, summary: List orders, responses: { default: { description: Orders. } } }`,
  },
  'openapi/component-name': {
    meaning: 'Names of components stand in references, and OpenAPI limits their characters.',
    place: 'document',
    before: `components:
  schemas:
    New Order: { type: object }`,
    after: `components:
  schemas:
    NewOrder: { type: object }`,
  },
  'openapi/enum-type-mismatch': {
    meaning: 'No value can satisfy both.',
    place: 'schema',
    before: '{ type: string, enum: [buy, sell, 1] }',
    after: '{ type: string, enum: [buy, sell] }',
  },
  'openapi/empty-list': {
    meaning: 'JSON Schema refuses an empty list here, and tools read it as everything or as nothing.',
    place: 'schema',
    before: '{ type: object, allOf: [] }',
    after: '{ type: object }',
  },
  'openapi/empty-enum': {
    meaning: 'A value has to be among those that are listed.',
    place: 'schema',
    before: '{ type: string, enum: [] }',
    after: '{ type: string, enum: [buy, sell] }',
  },
  'openapi/two-example-values': {
    meaning: 'An example has its value here or elsewhere.',
    place: 'document',
    before: `components:
  examples:
    Order: { value: { id: 1 }, externalValue: order.json }`,
    after: `components:
  examples:
    Order: { value: { id: 1 } }`,
  },
  'openapi/unknown-mapping': {
    meaning: 'A mapping says which schema a value of the discriminator stands for.',
    place: 'schema',
    before: `type: object
required: [kind]
properties: { kind: { type: string } }
discriminator: { propertyName: kind, mapping: { order: '#/components/schemas/Ordr' } }`,
    after: `type: object
required: [kind]
properties: { kind: { type: string } }
discriminator: { propertyName: kind, mapping: { order: '#/components/schemas/Order' } }`,
  },
  'openapi/untold-schema': {
    meaning: 'A discriminator is a property of every schema it chooses among; where it may be absent, nobody can tell.',
    place: 'schema',
    before: `oneOf:
  - { type: object, required: [kind], properties: { kind: { const: limit }, price: { type: string } } }
  - { type: object, properties: { kind: { const: market } } }
discriminator: { propertyName: kind }`,
    after: `oneOf:
  - { type: object, required: [kind], properties: { kind: { const: limit }, price: { type: string } } }
  - { type: object, required: [kind], properties: { kind: { const: market } } }
discriminator: { propertyName: kind }`,
  },
  'openapi/optional-constant-body': {
    meaning: 'A required body of one value is sent unasked; an optional one must be passed by the caller.',
    place: 'document',
    before: `paths:
  /orders:
    delete:
      operationId: cancelOrders
      summary: Cancel all orders
      requestBody: { content: { application/json: { schema: { const: {} } } } }
      responses: { default: { description: Done. } }`,
    after: `paths:
  /orders:
    delete:
      operationId: cancelOrders
      summary: Cancel all orders
      requestBody: { required: true, content: { application/json: { schema: { const: {} } } } }
      responses: { default: { description: Done. } }`,
  },
  'openapi/unknown-keyword': {
    meaning: 'JSON Schema ignores keywords it does not know; one of another version, or a misspelt one, has no effect.',
    place: 'schema',
    before: '{ type: string, nullable: true }',
    after: `{ type: [string, 'null'] }`,
  },
} satisfies Readonly<Record<string, CodePage>>;

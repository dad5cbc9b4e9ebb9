import type { CodePage } from './code-page.js';

export const openapiOperationPages = {
  'openapi/duplicate-operation-id': {
    meaning: 'Names of methods are made of operationIds, and tools find operations by them.',
    place: 'document',
    before: `paths:
  /orders:
    get: { operationId: list, summary: List orders, responses: { default: { description: Orders. } } }
  /trades:
    get: { operationId: list, summary: List trades, responses: { default: { description: Trades. } } }`,
    after: `paths:
  /orders:
    get: { operationId: listOrders, summary: List orders, responses: { default: { description: Orders. } } }
  /trades:
    get: { operationId: listTrades, summary: List trades, responses: { default: { description: Trades. } } }`,
  },
  'openapi/no-operation-id': {
    meaning: 'A name made from method and path changes when the path does, and breaks those who call it.',
    place: 'document',
    before: `paths:
  /orders:
    get: { summary: List orders, responses: { default: { description: Orders. } } }`,
    after: `paths:
  /orders:
    get: { operationId: listOrders, summary: List orders, responses: { default: { description: Orders. } } }`,
  },
  'openapi/no-summary': {
    meaning: 'The summary, or else the description, is the documentation that a reader of the client sees.',
    place: 'document',
    before: `paths:
  /orders:
    get: { operationId: listOrders, responses: { default: { description: Orders. } } }`,
    after: `paths:
  /orders:
    get: { operationId: listOrders, summary: List orders, responses: { default: { description: Orders. } } }`,
  },
  'openapi/no-success-response': {
    meaning: 'What a call returns is the type of its successful response.',
    place: 'operation',
    before: `responses: { '404': { description: There is none. } }`,
    after: `responses: { '200': { description: Orders. }, '404': { description: There is none. } }`,
  },
  'openapi/no-error-response': {
    meaning: 'The body of an error has the type that the operation declares for it, else none.',
    place: 'operation',
    before: `responses: { '200': { description: Orders. } }`,
    after: `responses: { '200': { description: Orders. }, 4XX: { description: Refused. } }`,
  },
  'openapi/path-syntax': {
    meaning: 'A request goes to the path that the spec shows, byte for byte, and that path is what is signed.',
    place: 'document',
    before: `paths:
  /reports/../orders:
    get: { operationId: listOrders, summary: List orders, responses: { default: { description: Orders. } } }`,
    after: `paths:
  /orders:
    get: { operationId: listOrders, summary: List orders, responses: { default: { description: Orders. } } }`,
  },
  'openapi/undeclared-path-parameter': {
    meaning: 'A variable of a path gets its value from a parameter of its name.',
    place: 'document',
    before: `paths:
  '/orders/{id}':
    get:
      operationId: getOrder
      summary: Show one order
      responses: { default: { description: The order. } }`,
    after: `paths:
  '/orders/{id}':
    get:
      operationId: getOrder
      summary: Show one order
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { default: { description: The order. } }`,
  },
  'openapi/unused-path-parameter': {
    meaning: 'A path parameter without a variable has no place to go.',
    place: 'document',
    before: `paths:
  /orders:
    get:
      operationId: getOrder
      summary: Show one order
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { default: { description: The order. } }`,
    after: `paths:
  '/orders/{id}':
    get:
      operationId: getOrder
      summary: Show one order
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { default: { description: The order. } }`,
  },
  'openapi/optional-path-parameter': {
    meaning: 'A path without one of its segments is another path.',
    place: 'document',
    before: `paths:
  '/orders/{id}':
    get:
      operationId: getOrder
      summary: Show one order
      parameters: [{ name: id, in: path, schema: { type: string } }]
      responses: { default: { description: The order. } }`,
    after: `paths:
  '/orders/{id}':
    get:
      operationId: getOrder
      summary: Show one order
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { default: { description: The order. } }`,
  },
  'openapi/repeated-parameter': {
    meaning: 'Two parameters of one name in one place cannot both be sent.',
    place: 'operation',
    before: `parameters:
  - { name: page, in: query, schema: { type: integer } }
  - { name: page, in: query, schema: { type: string } }`,
    after: `parameters:
  - { name: page, in: query, schema: { type: integer } }`,
  },
  'openapi/ignored-header': {
    meaning: 'OpenAPI describes these headers in other places, and ignores parameters of their names.',
    place: 'operation',
    before: 'parameters: [{ name: Authorization, in: header, schema: { type: string } }]',
    after: 'security: []',
  },
  'openapi/empty-path-variable': {
    meaning: 'A variable without a name cannot get a value.',
    place: 'document',
    before: `paths:
  '/orders/{}':
    get:
      operationId: getOrder
      summary: Show one order
      responses: { default: { description: The order. } }`,
    after: `paths:
  '/orders/{id}':
    get:
      operationId: getOrder
      summary: Show one order
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { default: { description: The order. } }`,
  },
  'openapi/schema-and-content': {
    meaning: 'A value is written as its schema and style say, or as text of a media type, and not both.',
    place: 'operation',
    before: `parameters:
  - name: filter
    in: query
    schema: { type: string }
    content: { application/json: { schema: { type: object } } }`,
    after: `parameters:
  - name: filter
    in: query
    content: { application/json: { schema: { type: object } } }`,
  },
  'openapi/parameter-content': {
    meaning: 'A parameter or a header is text of one media type: nothing in a request says which of several.',
    place: 'operation',
    before: 'parameters: [{ name: filter, in: query, content: { application/json: {}, text/plain: {} } }]',
    after: 'parameters: [{ name: filter, in: query, content: { application/json: {} } }]',
  },
  'openapi/fragment-in-path': {
    meaning:
      'A URL ends at its fragment for whoever sends it. Nothing is said where fragments tell several operations of one path apart, as `/#ListUsers` and `/#CreateUser`: all are sent to that path.',
    place: 'document',
    before: `paths:
  '/orders#open':
    get: { operationId: openOrders, summary: List open orders, responses: { default: { description: Orders. } } }`,
    after: `paths:
  /orders/open:
    get: { operationId: openOrders, summary: List open orders, responses: { default: { description: Orders. } } }`,
  },
  'openapi/query-in-path': {
    meaning: 'A path ends where its query begins.',
    place: 'document',
    before: `paths:
  '/orders?page=1':
    get:
      operationId: getOrder
      summary: Show one order
      responses: { default: { description: The order. } }`,
    after: `paths:
  /orders:
    get:
      operationId: getOrder
      summary: Show one order
      parameters: [{ name: page, in: query, schema: { type: integer } }]
      responses: { default: { description: The order. } }`,
  },
  'openapi/field-beside-ref': {
    meaning:
      'What stands beside a `$ref` of a path adds to what that leads to; OpenAPI does not say which of two fields of one name holds.',
    place: 'document',
    before: `paths:
  /orders:
    $ref: '#/components/pathItems/Orders'
    get: { operationId: findOrders, summary: Find orders, responses: { default: { description: Orders. } } }
components:
  pathItems:
    Orders:
      get: { operationId: listOrders, summary: List orders, responses: { default: { description: Orders. } } }`,
    after: `paths:
  /orders:
    $ref: '#/components/pathItems/Orders'
    post: { operationId: placeOrder, summary: Place one, responses: { default: { description: The order. } } }
components:
  pathItems:
    Orders:
      get: { operationId: listOrders, summary: List orders, responses: { default: { description: Orders. } } }`,
  },
  'openapi/identical-paths': {
    meaning: 'To OpenAPI, names of variables do not tell paths apart.',
    place: 'document',
    before: `paths:
  '/orders/{id}':
    get:
      operationId: getOrder
      summary: Show one order
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { default: { description: The order. } }
  '/orders/{number}':
    delete:
      operationId: cancelOrder
      summary: Cancel one order
      parameters: [{ name: number, in: path, required: true, schema: { type: string } }]
      responses: { default: { description: The order. } }`,
    after: `paths:
  '/orders/{id}':
    get:
      operationId: getOrder
      summary: Show one order
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { default: { description: The order. } }
    delete:
      operationId: cancelOrder
      summary: Cancel one order
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { default: { description: The order. } }`,
  },
} satisfies Readonly<Record<string, CodePage>>;

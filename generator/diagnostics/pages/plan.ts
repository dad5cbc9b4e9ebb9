import type { CodePage } from './code-page.js';

export const planPages = {
  'plan/package-name': {
    meaning: 'The package and its folder are named after the file of the spec.',
    place: 'words',
    before: 'specs/My API.yaml',
    after: 'specs/my-api.yaml',
  },
  'plan/server-variable': {
    meaning: 'Variables of a server are options of the client, beside those that every client has.',
    place: 'document',
    before: `servers: [{ url: 'https://example.com/{auth}', variables: { auth: { default: v1 } } }]`,
    after: `servers: [{ url: 'https://example.com/{stage}', variables: { stage: { default: v1 } } }]`,
  },
  'plan/name-collision': {
    meaning: 'Two names of the spec become one name in TypeScript. Which of them gets a number depends on their order.',
    place: 'document',
    before: `paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      responses:
        default:
          description: Orders.
          content:
            application/json:
              schema: { anyOf: [{ $ref: '#/components/schemas/new-order' }, { $ref: '#/components/schemas/new_order' }] }
components:
  schemas:
    new-order: { type: object }
    new_order: { type: string }`,
    after: `paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      responses:
        default:
          description: Orders.
          content:
            application/json:
              schema: { anyOf: [{ $ref: '#/components/schemas/new-order' }, { $ref: '#/components/schemas/order-id' }] }
components:
  schemas:
    new-order: { type: object }
    order-id: { type: string }`,
  },
  'plan/method-collision': {
    meaning: 'One method cannot do two things.',
    place: 'document',
    before: `paths:
  /orders:
    get: { operationId: listOrders, x-method: orders.list, summary: List orders, responses: { default: { description: Orders. } } }
  /trades:
    get: { operationId: listTrades, x-method: orders.list, summary: List trades, responses: { default: { description: Trades. } } }`,
    after: `paths:
  /orders:
    get: { operationId: listOrders, x-method: orders.list, summary: List orders, responses: { default: { description: Orders. } } }
  /trades:
    get: { operationId: listTrades, x-method: trades.list, summary: List trades, responses: { default: { description: Trades. } } }`,
  },
  'plan/paths-differ': {
    meaning:
      'Operations with one name under `x-method` are paths of one method, which is signed, sent and read as the first of them says. One that needs other credentials, or none, would be sent with the wrong ones.',
    place: 'document',
    before: `paths:
  /orders:
    get: { operationId: listOrders, x-method: orders.list, summary: List orders, responses: { default: { description: Orders. } } }
  /orders/{market}:
    parameters: [{ name: market, in: path, required: true, schema: { type: string } }]
    get:
      operationId: listOrdersOfMarket
      x-method: orders.list
      summary: List orders of a market
      servers: [{ url: 'https://market.example.com' }]
      responses: { default: { description: Orders. } }`,
    after: `paths:
  /orders:
    get: { operationId: listOrders, x-method: orders.list, summary: List orders, responses: { default: { description: Orders. } } }
  /orders/{market}:
    parameters: [{ name: market, in: path, required: true, schema: { type: string } }]
    get:
      operationId: listOrdersOfMarket
      x-method: orders.listOfMarket
      summary: List orders of a market
      servers: [{ url: 'https://market.example.com' }]
      responses: { default: { description: Orders. } }`,
  },
  'plan/envelope-data': {
    meaning: 'What a call returns is the type at the place where the envelope keeps the data.',
    place: 'document',
    before: `x-envelope: { status: /status, success: ok, data: /data }
paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      responses:
        '200':
          description: Orders.
          content:
            application/json:
              schema: { type: object, properties: { status: { type: string }, result: { type: object } } }`,
    after: `x-envelope: { status: /status, success: ok, data: /data }
paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      responses:
        '200':
          description: Orders.
          content:
            application/json:
              schema: { type: object, properties: { status: { type: string }, data: { type: object } } }`,
  },
  'plan/error-place': {
    meaning: 'An error of a client has the code and the message that are found there; elsewhere, it has none.',
    place: 'document',
    before: `x-error: { code: /error }
paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      responses:
        '200': { description: Orders. }
        default:
          description: Refused.
          content:
            application/json:
              schema: { type: object, properties: { code: { type: string } } }`,
    after: `x-error: { code: /code }
paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      responses:
        '200': { description: Orders. }
        default:
          description: Refused.
          content:
            application/json:
              schema: { type: object, properties: { code: { type: string } } }`,
  },
  'plan/pagination-place': {
    meaning: 'A list that never finds its next page, or its number of items, ends too soon or too late.',
    place: 'document',
    before: `paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      x-pagination: { cursor: after, next: /nextCursor, items: /orders }
      parameters: [{ name: after, in: query, schema: { type: string } }]
      responses:
        '200':
          description: Orders.
          content:
            application/json:
              schema:
                type: object
                properties: { orders: { type: array, items: { type: object } }, next_cursor: { type: string } }
        default: { description: Refused. }`,
    after: `paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      x-pagination: { cursor: after, next: /next_cursor, items: /orders }
      parameters: [{ name: after, in: query, schema: { type: string } }]
      responses:
        '200':
          description: Orders.
          content:
            application/json:
              schema:
                type: object
                properties: { orders: { type: array, items: { type: object } }, next_cursor: { type: string } }
        default: { description: Refused. }`,
  },
  'plan/pagination-items': {
    meaning: 'Items of all pages have the type of the items of this array.',
    place: 'operation',
    before: `x-pagination: { page: page, items: /orders }
parameters: [{ name: page, in: query, schema: { type: integer } }]
responses:
  '200':
    description: Orders.
    content:
      application/json:
        schema: { type: object, properties: { data: { type: array, items: { type: object } } } }
  default: { description: Refused. }`,
    after: `x-pagination: { page: page, items: /data }
parameters: [{ name: page, in: query, schema: { type: integer } }]
responses:
  '200':
    description: Orders.
    content:
      application/json:
        schema: { type: object, properties: { data: { type: array, items: { type: object } } } }
  default: { description: Refused. }`,
  },
  'plan/package-version': {
    meaning: 'Packages have semantic versions, and the package has that of the spec.',
    place: 'document',
    before: `info: { title: Acme, version: '1.0' }`,
    after: 'info: { title: Acme, version: 1.0.0 }',
  },
} satisfies Readonly<Record<string, CodePage>>;

import type { CodePage } from './code-page.js';

export const lintPages = {
  'openapi/example-mismatch': {
    meaning: 'Readers copy examples, and mocks and tests are made of them.',
    place: 'schema',
    before: '{ type: string, enum: [buy, sell], example: by }',
    after: '{ type: string, enum: [buy, sell], example: buy }',
  },
  'openapi/unchecked-examples': {
    meaning:
      'Checking examples takes time: where they do not plainly fit, there is a limit of 3,000 schemas, and the others go unchecked.',
    place: 'words',
    before: 'A document with such examples in 3,001 schemas.',
    after: 'Two documents.',
  },
  'openapi/mixed-trailing-slashes': {
    meaning:
      'Most vendors end all paths with a slash or none; a single one is a slip, which ends with 404 or a redirect.',
    place: 'document',
    before: `paths:
  /orders/:
    get: { operationId: listOrders, summary: List orders, responses: { default: { description: Orders. } } }
  /trades:
    get: { operationId: listTrades, summary: List trades, responses: { default: { description: Trades. } } }`,
    after: `paths:
  /orders:
    get: { operationId: listOrders, summary: List orders, responses: { default: { description: Orders. } } }
  /trades:
    get: { operationId: listTrades, summary: List trades, responses: { default: { description: Trades. } } }`,
  },
  'openapi/repeated-enum-value': {
    meaning: 'A value that is listed twice may stand where another was meant.',
    place: 'schema',
    before: '{ type: string, enum: [buy, sell, buy] }',
    after: '{ type: string, enum: [buy, sell] }',
  },
  'openapi/insecure-server': {
    meaning: 'Whoever is on the way can read and change requests, signatures included.',
    place: 'document',
    before: 'servers: [{ url: http://api.example.com }]',
    after: 'servers: [{ url: https://api.example.com }]',
  },
  'openapi/misspelt-required': {
    meaning: 'The property of nearly the same name stays optional.',
    place: 'schema',
    before: '{ type: object, required: [prise], properties: { price: { type: string } } }',
    after: '{ type: object, required: [price], properties: { price: { type: string } } }',
  },
  'openapi/refused-required': {
    meaning: 'What must be there may not be there: a server that checks refuses every request.',
    place: 'schema',
    before: '{ type: object, required: [id], properties: { price: { type: string } }, additionalProperties: false }',
    after: `type: object
required: [id]
properties: { id: { type: string }, price: { type: string } }
additionalProperties: false`,
  },
  'openapi/empty-range': {
    meaning: 'A lower bound above the upper one leaves no value; the two are often swapped.',
    place: 'schema',
    before: '{ type: integer, minimum: 100, maximum: 1 }',
    after: '{ type: integer, minimum: 1, maximum: 100 }',
  },
  'openapi/multiple-of': {
    meaning: 'A value divided by `multipleOf` is an integer, so it is a step above 0.',
    place: 'schema',
    before: '{ type: number, multipleOf: 0 }',
    after: '{ type: number, multipleOf: 0.01 }',
  },
  'openapi/pattern': {
    meaning: 'A pattern that cannot be read is not checked, by us or by anyone else.',
    place: 'schema',
    before: "{ type: string, pattern: '(?i)[a-z]+' }",
    after: "{ type: string, pattern: '[A-Za-z]+' }",
  },
  'openapi/media-type': {
    meaning: 'A body is sent as its media type, and a reply is read by it: what is none fits no reply.',
    place: 'operation',
    before: `responses:
  '200': { description: Orders., content: { applicationjson: { schema: { type: object } } } }
  default: { description: Refused. }`,
    after: `responses:
  '200': { description: Orders., content: { application/json: { schema: { type: object } } } }
  default: { description: Refused. }`,
  },
  'openapi/status-code': {
    meaning: 'No reply has this status, so what is declared for it is left out. `4xx` is read as `4XX`.',
    place: 'operation',
    before:
      "responses: { '200': { description: Orders. }, '600': { description: Refused. }, default: { description: All others. } }",
    after:
      "responses: { '200': { description: Orders. }, '500': { description: Refused. }, default: { description: All others. } }",
  },
  'openapi/repeated-path-variable': {
    meaning: 'A variable stands for one value, which would be sent in both places.',
    place: 'document',
    before: `paths:
  '/orders/{id}/fills/{id}':
    get:
      operationId: getFill
      summary: Show one fill
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { default: { description: The fill. } }`,
    after: `paths:
  '/orders/{id}/fills/{fillId}':
    get:
      operationId: getFill
      summary: Show one fill
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: fillId, in: path, required: true, schema: { type: string } }
      responses: { default: { description: The fill. } }`,
  },
  'openapi/parameter-name': {
    meaning: 'HTTP limits the characters in names of headers and cookies, and `fetch` refuses all others.',
    place: 'operation',
    before: "parameters: [{ name: 'Request Id', in: header, schema: { type: string } }]",
    after: 'parameters: [{ name: Request-Id, in: header, schema: { type: string } }]',
  },
  'openapi/signed-parameter': {
    meaning: 'What a scheme sends is computed for each request. As a parameter it would be asked of every caller.',
    place: 'document',
    before: `security: [{ signed: [] }]
paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      parameters: [{ name: X-Signature, in: header, schema: { type: string } }]
      responses: { default: { description: Orders. } }
components:
  securitySchemes:
    signed:
      type: apiKey
      in: header
      name: X-Signature
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values: { signature: 'hex(hmac_sha256(secret, request.target + request.body))' }
        send: { headers: { X-Signature: '{signature}' } }`,
    after: `security: [{ signed: [] }]
paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      responses: { default: { description: Orders. } }
components:
  securitySchemes:
    signed:
      type: apiKey
      in: header
      name: X-Signature
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values: { signature: 'hex(hmac_sha256(secret, request.target + request.body))' }
        send: { headers: { X-Signature: '{signature}' } }`,
  },
  'openapi/body-without-meaning': {
    meaning: 'RFC 9110 gives no meaning to the body of a GET, and `fetch` refuses it.',
    place: 'operation',
    before: 'requestBody: { content: { application/json: { schema: { type: object } } } }',
    after: 'parameters: [{ name: side, in: query, schema: { type: string } }]',
  },
} satisfies Readonly<Record<string, CodePage>>;

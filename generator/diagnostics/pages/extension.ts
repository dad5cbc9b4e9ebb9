import type { CodePage } from './code-page.js';

export const extensionPages = {
  'extension/unknown-key': {
    meaning: 'A misspelt key of an extension would be ignored in silence.',
    place: 'operation',
    before: 'x-retry: { save: true }',
    after: 'x-retry: { safe: true }',
  },
  'extension/missing-key': {
    meaning: 'The extension means nothing without the key.',
    place: 'document',
    before: 'x-rate-limit: { requests: 60 }',
    after: 'x-rate-limit: { requests: 60, window: 1m }',
  },
  'extension/invalid': {
    meaning: 'The value does not fit the JSON Schema of the extension.',
    place: 'document',
    before: 'x-rate-limit: { requests: 60, window: a minute }',
    after: 'x-rate-limit: { requests: 60, window: 1m }',
  },
  'extension/misspelt': {
    meaning: 'An unknown `x-` key is allowed and ignored; this one looks like one of ours.',
    place: 'document',
    before: 'x-rate-limits: { requests: 60, window: 1m }',
    after: 'x-rate-limit: { requests: 60, window: 1m }',
  },
  'extension/misplaced': {
    meaning: 'Each extension has its places, and no meaning elsewhere.',
    place: 'document',
    before: 'x-pagination: { page: page, items: /data }',
    after: 'x-rate-limit: { requests: 60, window: 1m }',
  },
  'extension/unknown-parameter': {
    meaning: 'The extension fills or reads a parameter that the operation does not have.',
    place: 'operation',
    before: `x-pagination: { page: pages, items: /data }
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
  'extension/unknown-response': {
    meaning: 'A method returns one of the responses that the operation declares.',
    place: 'operation',
    before: `x-method: [{ name: orders.list, response: '202' }]`,
    after: `x-method: [{ name: orders.list, response: '200' }]`,
  },
  'extension/unknown-schema': {
    meaning: 'The schema of a failed reply is named by its pointer.',
    place: 'document',
    before: `x-envelope: { status: /status, success: ok, data: /data, error: '#/components/schemas/Failur' }
components:
  schemas:
    Failure: { type: object }`,
    after: `x-envelope: { status: /status, success: ok, data: /data, error: '#/components/schemas/Failure' }
components:
  schemas:
    Failure: { type: object }`,
  },
  'extension/url-path': {
    meaning: 'With x-url, the whole URL is an argument of the call.',
    place: 'document',
    before: `paths:
  '/files/{file_url}':
    get:
      operationId: download
      summary: Download a file
      x-url: file_url
      security: []
      parameters: [{ name: file_url, in: path, required: true, schema: { type: string } }]
      responses: { default: { description: The file. } }`,
    after: `paths:
  '/{file_url}':
    get:
      operationId: download
      summary: Download a file
      x-url: file_url
      security: []
      parameters: [{ name: file_url, in: path, required: true, schema: { type: string } }]
      responses: { default: { description: The file. } }`,
  },
  'extension/inbound-scheme': {
    meaning: 'Of such a scheme a package has a verifier, and nothing that signs.',
    place: 'document',
    before: `security: [{ hook: [] }]
paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      responses: { default: { description: Orders. } }
components:
  securitySchemes:
    hook:
      type: apiKey
      in: header
      name: X-Sign
      x-signing:
        direction: inbound
        credentials: { secret: { description: Secret, secret: true } }
        values: { sign: 'hex(hmac_sha256(secret, request.body))' }
        send: { headers: { X-Sign: '{sign}' } }`,
    after: `paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      responses: { default: { description: Orders. } }
webhooks:
  filled:
    post:
      operationId: filled
      security: [{ hook: [] }]
      requestBody: { content: { application/json: {} } }
      responses: { '204': { description: Received. } }
components:
  securitySchemes:
    hook:
      type: apiKey
      in: header
      name: X-Sign
      x-signing:
        direction: inbound
        credentials: { secret: { description: Secret, secret: true } }
        values: { sign: 'hex(hmac_sha256(secret, request.body))' }
        send: { headers: { X-Sign: '{sign}' } }`,
  },
  'extension/url-security': {
    meaning: 'No credential may travel to a server that the spec does not name.',
    place: 'document',
    before: `paths:
  '/{file_url}':
    get:
      operationId: download
      summary: Download a file
      x-url: file_url
      parameters: [{ name: file_url, in: path, required: true, schema: { type: string } }]
      responses: { default: { description: The file. } }`,
    after: `paths:
  '/{file_url}':
    get:
      operationId: download
      summary: Download a file
      x-url: file_url
      security: []
      parameters: [{ name: file_url, in: path, required: true, schema: { type: string } }]
      responses: { default: { description: The file. } }`,
  },
  'extension/unknown-request': {
    meaning: 'A method sends one of the media types that the operation declares.',
    place: 'document',
    before: `paths:
  /files:
    post:
      operationId: upload
      summary: Upload a file
      x-method: [{ name: files.upload }, { name: files.uploadText, request: multipart/form-data }]
      requestBody: { content: { application/json: {}, text/plain: {} } }
      responses: { default: { description: Done. } }`,
    after: `paths:
  /files:
    post:
      operationId: upload
      summary: Upload a file
      x-method: [{ name: files.upload }, { name: files.uploadText, request: text/plain }]
      requestBody: { content: { application/json: {}, text/plain: {} } }
      responses: { default: { description: Done. } }`,
  },
} satisfies Readonly<Record<string, CodePage>>;

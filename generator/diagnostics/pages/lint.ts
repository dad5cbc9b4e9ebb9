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
  'openapi/body-without-meaning': {
    meaning: 'RFC 9110 gives no meaning to the body of a GET, and `fetch` refuses it.',
    place: 'operation',
    before: 'requestBody: { content: { application/json: { schema: { type: object } } } }',
    after: 'parameters: [{ name: side, in: query, schema: { type: string } }]',
  },
} satisfies Readonly<Record<string, CodePage>>;

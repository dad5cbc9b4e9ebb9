import type { CodePage } from './code-page.js';

export const signingBodyPages = {
  'signing/signs-itself': {
    meaning: 'A text cannot hold a signature over all of itself.',
    place: 'document',
    before: `paths:
  /orders:
    post:
      operationId: placeOrder
      summary: Place an order
      security: [{ signed: [] }]
      requestBody: { required: true, content: { application/json: { schema: { type: object } } } }
      responses: { default: { description: The order. } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values: { signature: 'hex(hmac_sha256(secret, request.body))' }
        send: { body: { X-Signature: '{signature}' } }`,
    after: `paths:
  /orders:
    post:
      operationId: placeOrder
      summary: Place an order
      security: [{ signed: [] }]
      requestBody: { required: true, content: { application/json: { schema: { type: object } } } }
      responses: { default: { description: The order. } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values: { signature: 'hex(hmac_sha256(secret, request.body))' }
        send: { headers: { X-Signature: '{signature}' } }`,
  },
  'signing/binary-body': {
    meaning: 'A body of bytes is not text, and has no text to sign.',
    place: 'document',
    before: `paths:
  /files:
    put:
      operationId: putFile
      summary: Put a file
      security: [{ signed: [] }]
      requestBody: { required: true, content: { application/octet-stream: { schema: {} } } }
      responses: { default: { description: Done. } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values: { signature: 'hex(hmac_sha256(secret, request.body))' }
        send: { headers: { X-Signature: '{signature}' } }`,
    after: `paths:
  /files:
    put:
      operationId: putFile
      summary: Put a file
      security: [{ signed: [] }]
      requestBody: { required: true, content: { application/octet-stream: { schema: {} } } }
      responses: { default: { description: Done. } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values: { signature: 'hex(hmac_sha256(secret, request.body_bytes))' }
        send: { headers: { X-Signature: '{signature}' } }`,
  },
  'signing/content-type': {
    meaning:
      'A content type that the scheme sends takes the place of the one that a body has. A form in parts would lose its boundary, and nobody could read it.',
    place: 'document',
    before: `paths:
  /images:
    post:
      operationId: uploadImage
      summary: Upload an image
      security: [{ signed: [] }]
      requestBody: { required: true, content: { multipart/form-data: { schema: { type: object } } } }
      responses: { default: { description: The image. } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values: { signature: 'hex(hmac_sha256(secret, request.target))' }
        send: { headers: { X-Signature: '{signature}', Content-Type: application/json } }`,
    after: `paths:
  /images:
    post:
      operationId: uploadImage
      summary: Upload an image
      security: [{ signed: [] }]
      requestBody: { required: true, content: { multipart/form-data: { schema: { type: object } } } }
      responses: { default: { description: The image. } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values: { signature: 'hex(hmac_sha256(secret, request.target))' }
        send: { headers: { X-Signature: '{signature}' } }`,
  },
  'signing/no-content-type': {
    meaning:
      'A request without a body has no content type. `header(name)` ends a call where there is no such header field, so no call of the operation could be signed; nor could the connection of a WebSocket stream, whose opening request never has a body.',
    place: 'document',
    before: `paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      security: [{ signed: [] }]
      responses: { default: { description: Orders. } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values: { signature: "hex(hmac_sha256(secret, request.target + header('content-type')))" }
        send: { headers: { X-Signature: '{signature}' } }`,
    after: `paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      security: [{ signed: [] }]
      responses: { default: { description: Orders. } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values: { signature: "hex(hmac_sha256(secret, request.target + header('content-type', '')))" }
        send: { headers: { X-Signature: '{signature}' } }`,
  },
  'signing/body-fields': {
    meaning: 'A scheme that sends fields of the body needs a body that has fields.',
    place: 'document',
    before: `paths:
  /balance:
    post:
      operationId: getBalance
      summary: Get the balance
      security: [{ signed: [] }]
      responses: { default: { description: Done. } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values: { signature: 'hex(hmac_sha256(secret, request.path))' }
        send: { body: { signature: '{signature}' } }`,
    after: `paths:
  /balance:
    post:
      operationId: getBalance
      summary: Get the balance
      security: [{ signed: [] }]
      requestBody: { required: true, content: { application/json: { schema: { const: {} } } } }
      responses: { default: { description: Done. } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values: { signature: 'hex(hmac_sha256(secret, request.path))' }
        send: { body: { signature: '{signature}' } }`,
  },
} satisfies Readonly<Record<string, CodePage>>;

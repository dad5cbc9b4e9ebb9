import { expect, test } from 'vitest';
import { buildSigning } from '../../../generator/signing/build-signing.js';
import { specFromText } from '../../support/spec-text.js';

/** What is found where an operation with such a body is signed by its members. */
function found(mediaType: string, place = 'headers'): readonly string[] {
  const { diagnostics } = buildSigning(
    specFromText(`openapi: 3.1.0
info: { title: Members, version: 1.0.0 }
paths:
  /a:
    post:
      operationId: postA
      security: [{ signed: [] }]
      requestBody: { content: { ${mediaType}: {} } }
      responses: { '200': { description: Fine } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values:
          members: pairs(request.members)
          signature: hex(hmac_sha256(secret, members))
        send: { ${place}: { signature: '{signature}' } }
`),
  );
  return diagnostics.map(({ message }) => message);
}

test('only JSON has members', () => {
  expect(found('application/vnd.acme+json')).toEqual([]);
  expect(found('text/csv')).toEqual(["`request.members` is JSON, and the operation 'postA' sends text/csv."]);
});

test('a signature may be one of the members that it signs', () => {
  expect(found('application/json', 'body')).toEqual([]);
});

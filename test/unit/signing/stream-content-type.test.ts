import { expect, test } from 'vitest';
import { positionAt } from '../../../generator/diagnostics/location.js';
import { buildSigning } from '../../../generator/signing/build-signing.js';
import { specFromText } from '../../support/spec-text.js';

/** Findings of a stream with these schemes, one of which reads a content type in this way: `code line:column`. */
function found(read: string, security: string): readonly string[] {
  const { diagnostics } = buildSigning(
    specFromText(`openapi: 3.1.0
info: { title: Test, version: 1.0.0 }
paths: {}
x-stream: { security: ${security} }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values:
          signature: |-
            hex(hmac_sha256(secret, request.target + ${read}))
        send: { headers: { X-Signature: '{signature}' } }
    typed:
      type: http
      scheme: typed
      x-signing:
        credentials: { key: { description: The key } }
        send: { headers: { X-Key: '{key}', Content-Type: application/json } }
`),
  );
  return diagnostics.map(({ code, location: { source, start } }) => {
    const { line, column } = positionAt(source, start);
    return `${code} ${String(line)}:${String(column)}`;
  });
}

const read = "header('content-type')";

test('the request of a connection has no content type that a scheme could read', () => {
  const once = ['signing/no-content-type 14:54'];
  expect(found(read, '[{ signed: [] }]')).toEqual(once);
  expect(found(read, '[{ signed: [] }, { signed: [], other: [] }, {}]')).toEqual(once);
});

test.each([
  ['another scheme sends one', read, '[{ typed: [], signed: [] }]'],
  ['there is a text in its place', "header('content-type', '')", '[{ signed: [] }]'],
  ['it is read where there is a body', `(request.body == '' ? '' : ${read})`, '[{ signed: [] }]'],
  ['the scheme is not the one of the stream', read, '[{ typed: [] }]'],
])('but %s', (_, expression, security) => {
  expect(found(expression, security)).toEqual([]);
});

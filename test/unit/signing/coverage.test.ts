import { expect, test } from 'vitest';
import { coversLine } from '../../../generator/emit/covers.js';
import { buildSigning } from '../../../generator/signing/build-signing.js';
import { specFromText } from '../../support/spec-text.js';

const inHeaders = "headers: { X-Id: '{id}', X-Region: '{region}', X-Signature: '{signature}' }";

/** What a README says that the signature covers. */
function covers(values: string, send = inHeaders): string | undefined {
  const document = specFromText(`openapi: 3.1.0
info: { title: T, version: 1.0.0 }
servers: [{ url: 'https://api.example.com' }]
paths: {}
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { id: { description: I }, secret: { description: S, secret: true } }
        parameters: { region: { description: R, default: eu } }
        values:
          ${values.replaceAll('\n', '\n          ')}
        send: { ${send} }
`);
  const [scheme] = [...buildSigning(document).schemes.values()];
  return scheme === undefined ? undefined : coversLine(scheme.covers);
}

const all =
  'The signature covers the path and the headers `x-id`, `x-region`; not the method, the host, the query or the body.';

test('a credential is covered where the signature names it', () => {
  expect(covers('signature: hex(hmac_sha256(secret, id + region + request.path))')).toBe(all);
});

test('a credential is covered where a value of the signed text names it', () => {
  expect(covers('text: start + request.path\nstart: id + region\nsignature: hex(hmac_sha256(secret, text))')).toBe(all);
});

test('a credential that only a value beside the signature names is not', () => {
  const line = covers('signature: hex(hmac_sha256(secret, request.path)) + beside\nbeside: id + region');
  expect(line).toBe('The signature covers the path; not the method, the host, the query or the body.');
});

test('members that are picked out of a value are parts of the body', () => {
  const inPart = 'The signature covers parts of the body; not the method, the host, the path or the query.';
  expect(covers("signature: hex(hmac_sha256(secret, value_of(request.members, 'a')))")).toBe(inPart);
  const byName = "all: request.members\ntext: value_of(all, 'a') + value_of(all, 'b', '')\n";
  expect(covers(`${byName}signature: hex(hmac_sha256(secret, text))`)).toBe(inPart);
  expect(covers(`${byName}signature: hex(hmac_sha256(secret, text + json(all)))`)).toBe(
    inPart.replace('parts of ', ''),
  );
});

test('what the scheme itself puts into the query is a part of it', () => {
  const values = 'time: unix_s()\nsignature: hex(hmac_sha256(secret, id + region + string(time) + request.path))';
  const send = "query: { id: '{id}', region: '{region}', time: '{time}', sign: '{signature}' }";
  expect(covers(values, send)).toBe(
    'The signature covers the path and parts of the query; not the method, the host or the body.',
  );
  expect(covers(values, send.replace('query', 'body'))).toBe(
    'The signature covers the path and parts of the body; not the method, the host or the query.',
  );
});

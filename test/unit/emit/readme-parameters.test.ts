import { expect, test } from 'vitest';
import { readmeFrom } from '../../support/packages.js';
import { signedSpec } from '../../support/signed-spec.js';

const readme = readmeFrom(
  signedSpec(`
credentials: { secret: { description: S, secret: true } }
parameters:
  bucket: { description: B }
  region: { description: R, enum: [na, eu] }
  expires: { description: E, default: '60' }
  service: { description: V, const: s3 }
values: { signature: "hex(hmac_sha256(secret, [bucket, region, expires, service, request.path].join('/')))" }
send: { headers: { X-Signature: '{signature}' } }`),
);

test('a client of an example has the parameters that must be passed', () => {
  expect(readme).toContain("API_SECRET: secret = '', API_BUCKET: bucket = ''");
  expect(readme).toContain("new Api({ auth: { signed: { secret, bucket, region: 'na' } } })");
});

test('so has a signer for another HTTP client', () => {
  expect(readme).toContain("createSignedSigner({ secret, bucket, region: 'na' })");
});

test('and a fake', () => {
  expect(readme).toContain("signed: { secret: 'test-secret', bucket: 'test-bucket', region: 'na' }");
});

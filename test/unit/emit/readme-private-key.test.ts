import { expect, test } from 'vitest';
import { emitPackage } from '../../../generator/emit/emit.js';
import { planPackage } from '../../../generator/plan/plan.js';
import { buildSigning } from '../../../generator/signing/build-signing.js';
import { codeBlocks } from '../../support/docs/markdown.js';
import { modelOf } from '../../support/model.js';
import { scope, textsOf } from '../../support/packages.js';
import { specFromText } from '../../support/spec-text.js';

/** How a README shows the fake of an API that signs so. */
function fakeOf(values: string): string | undefined {
  const document = specFromText(`openapi: 3.1.0
info: { title: T, version: 1.0.0 }
servers: [{ url: 'https://api.example.com' }]
paths: { /a: { get: { operationId: go, security: [{ signed: [] }], responses: { '204': { description: D } } } } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { id: { description: I }, secret: { description: S, secret: true, format: base64 } }
        values:
          ${values}
        send: { headers: { X-Id: '{id}', X-Signature: '{signature}' } }
`);
  const { plan } = planPackage({ model: modelOf(document), signing: buildSigning(document).schemes, scope });
  const readme = textsOf(emitPackage(plan)).get('README.md') ?? '';
  return codeBlocks(readme).find(({ text }) => text.includes('/testing'))?.text;
}

test.each([
  'signature: base64(ed25519(base64_decode(secret), request.path))',
  'seed: base64_decode(secret)\n          signature: base64(ed25519(seed, request.path))',
  'signature: "jwt_es256({\'sub\': id}, base64_decode(secret))"',
])('a key has to be a real one: %s', (values) => {
  const shown = fakeOf(values);
  expect(shown).toContain('// secret has to be a real key, as `generateKeyPairSync`');
  expect(shown).toContain("id: 'test-id', secret: '…'");
});

test('a secret need not be', () => {
  const shown = fakeOf('signature: hex(hmac_sha256(base64_decode(secret), request.path))');
  expect(shown).not.toContain('real key');
  expect(shown).toContain("secret: 'c0ffee11'");
});

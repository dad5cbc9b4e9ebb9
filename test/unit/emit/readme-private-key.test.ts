import { expect, test } from 'vitest';
import { codeBlocks } from '../../support/docs/markdown.js';
import { readmeFrom } from '../../support/packages.js';
import { signedSpec } from '../../support/signed-spec.js';

/** How a README shows the fake of an API that signs so. */
function fakeOf(...values: readonly string[]): string | undefined {
  const spec = signedSpec(`
credentials: { id: { description: I }, secret: { description: S, secret: true, format: base64 } }
values:
  ${values.join('\n  ')}
send: { headers: { X-Id: '{id}', X-Signature: '{signature}' } }`);
  return codeBlocks(readmeFrom(spec)).find(({ text }) => text.includes('/testing'))?.text;
}

test.each([
  [['signature: base64(ed25519(base64_decode(secret), request.path))']],
  [['seed: base64_decode(secret)', 'signature: base64(ed25519(seed, request.path))']],
  [['signature: "jwt_es256({\'sub\': id}, base64_decode(secret))"']],
])('a key has to be a real one: %s', (values) => {
  const shown = fakeOf(...values);
  expect(shown).toContain('// secret has to be a real key, as `generateKeyPairSync`');
  expect(shown).toContain("id: 'test-id', secret: '…'");
});

test('a secret need not be', () => {
  const shown = fakeOf('signature: hex(hmac_sha256(base64_decode(secret), request.path))');
  expect(shown).not.toContain('real key');
  expect(shown).toContain("secret: 'c0ffee11'");
});

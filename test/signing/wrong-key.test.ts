import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createContext } from '../../templates/runtime/signing/context.js';
import { clientRequest } from './support/client-request.js';
import { compileSigner, type CompiledSigner, type CryptoModule } from './support/compiled-signer.js';
import { compileVerifier } from './support/compiled-verifier.js';
import { schemeFrom } from './support/schemes.js';

const pem = (key: KeyObject, type: 'pkcs8' | 'spki' = 'pkcs8'): string =>
  key.export({ format: 'pem', type }).toString();
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = (namedCurve: string): KeyObject => generateKeyPairSync('ec', { namedCurve }).privateKey;
const rsaPem = pem(rsa.privateKey);
const encrypted = rsa.privateKey.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'p' });
const isPem = (kind: string): string =>
  `theKey is not an unencrypted private ${kind} key in PEM: all of it, from the line -----BEGIN PRIVATE KEY----- to its end, with line breaks`;
const isBytes = (form: string): string => `theKey is not an unencrypted private ${form}`;
const isBase64 = 'theKey is not base64: letters, digits, + and /, or - and _ in their place, and = at its end';

/** A scheme of one secret, whose signature is that expression. */
const schemeOf = (signature: string) =>
  schemeFrom(`credentials: { theKey: { description: The key, secret: true } }
values: { raw: "${signature}", signature: hex(raw) }
send: { headers: { X-Signature: '{signature}' } }`);

describe.each<CryptoModule>(['node', 'web'])('a key in a wrong form is named, on %s', (crypto) => {
  test.each<[string, string, string, string]>([
    ['no PEM', 'rsa_sha256(theKey, request.body)', 'no key', isPem('RSA')],
    ['a part of one', 'rsa_sha256(theKey, request.body)', rsaPem.slice(0, 400), isPem('RSA')],
    ['lines that are missing', 'rsa_pss_sha512(theKey, request.body)', rsaPem.replace(/\n.*\n/, '\n'), isPem('RSA')],
    ['the public one', 'rsa_sha1(theKey, request.body)', pem(rsa.publicKey, 'spki'), isPem('RSA')],
    ['an encrypted one', 'rsa_sha256(theKey, request.body)', encrypted.toString(), isPem('RSA')],
    ['of another algorithm', 'ed25519(theKey, request.body)', rsaPem, isPem('Ed25519')],
    ['that is no EC key', 'es256(theKey, request.body)', rsaPem, isPem('P-256')],
    ['of another curve', 'es256_der(theKey, request.body)', pem(ec('P-384')), isPem('P-256')],
    ['of another curve', 'es384(theKey, request.body)', pem(ec('P-256')), isPem('P-384')],
    ['of another curve', 'es512(theKey, request.body)', pem(ec('P-256')), isPem('P-521')],
    ['in a token', "bytes(jwt_es256({'a': 'b'}, theKey))", 'no key', isPem('P-256')],
    [
      'no bytes of one',
      'rsa_sha256(base64_decode(theKey), request.body)',
      'AAAA',
      isBytes('RSA key in bytes: PKCS #8'),
    ],
    ['no seed', 'ed25519(hex_decode(theKey), request.body)', '00', isBytes('Ed25519 key in bytes: 32, or PKCS #8')],
    ['no base64', 'hmac_sha256(base64_decode(theKey), request.body)', 'a.b', isBase64],
    ['with a prefix', "hmac_sha256(base64_decode(strip_prefix(theKey, 'k_')), request.body)", 'k_a.b', isBase64],
    [
      'no hex',
      'hmac_sha256(hex_decode(theKey), request.body)',
      'abc',
      'theKey is not hex: digits and the letters A to F, two for each byte',
    ],
    [
      'no base58',
      'hmac_sha256(base58_decode(theKey), request.body)',
      'O0',
      'theKey is not base58: digits and letters, but none of 0, O, I and l',
    ],
  ])('%s: %s', async (_, signature, theKey, message) => {
    const signer = await compileSigner(schemeOf(signature), crypto);
    await expect(signed(signer, theKey, 'b')).rejects.toMatchObject({ name: 'TypeError', message });
  });
});

test('what a request brings is no credential, and is not named', async () => {
  const signer = await compileSigner(schemeOf('hmac_sha256(theKey, base64_decode(request.body))'), 'node');
  await expect(signed(signer, 'k', '.')).rejects.toThrow('a text or key is not base64');
});

test.each<CryptoModule>(['node', 'web'])('a receiver learns that its own key is none, on %s', async (crypto) => {
  const compiled = await compileVerifier(schemeOf('rsa_sha256(theKey, request.body)'), crypto);
  if (typeof compiled === 'string') throw new Error(compiled);
  const headers = { 'X-Signature': sign('sha256', Buffer.from('b'), rsa.privateKey).toString('hex') };
  const verdicts = [pem(rsa.publicKey, 'spki'), rsaPem.slice(0, 400), pem(ec('P-256'))].map((theKey) =>
    compiled.verifyRequest(
      compiled.verifier,
      { method: 'POST', url: 'https://a.example/', headers, body: 'b' },
      { credentials: () => ({ theKey }) },
    ),
  );
  const refused = { valid: false, reason: 'unreadable', name: 'theKey' };
  expect(await Promise.all(verdicts)).toEqual([{ valid: true }, refused, refused]);
});

test('a key without a format in its scheme is PEM all the same', () => {
  const [key] = schemeOf('rsa_sha256(theKey, request.body)').credentials;
  const [text] = schemeOf('rsa_sha256(base64_decode(theKey), request.body)').credentials;
  expect([key?.format, text?.format]).toEqual(['pem', undefined]);
});

/** A body signed with that key. */
async function signed(signer: CompiledSigner, theKey: string, body: string): Promise<unknown> {
  const request = clientRequest({ method: 'POST', url: 'https://a.example/', headers: [], body });
  return signer(request, { theKey }, createContext({ clockMs: 0, nonce: () => '', operation: { name: '' } }));
}

import { createPublicKey, generateKeyPairSync, verify, constants, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { exampleInput } from '../../generator/signing/run-example.js';
import { functionTable } from '../../generator/signing/functions/table.js';
import { OrderedPairs, type CelValue } from '../../generator/signing/reference/ordered-pairs.js';
import { ReferenceRequest } from '../../generator/signing/reference/request.js';
import * as node from '../../templates/runtime/crypto/node.js';
import * as web from '../../templates/runtime/crypto/web.js';
import { compileSigner, type CryptoModule } from './support/compiled-signer.js';
import { schemeOf } from './support/schemes.js';
import { signCompiled } from './support/sign.js';

const message = 'what is signed';
const context = {
  at: 0n,
  nonce: '',
  request: new ReferenceRequest({ method: 'GET', url: 'https://example.com/' }),
  operation: new Map<string, string>(),
};

function reference(name: string, ...args: readonly CelValue[]): CelValue {
  const entry = functionTable.get(name);
  if (entry === undefined) throw new Error(name);
  return entry.reference(context, ...args);
}

function isSigned(publicKey: KeyObject, signature: unknown, options: object = {}): boolean {
  return verify('sha256', Buffer.from(message), { key: publicKey, ...options }, signature as Uint8Array);
}

describe('RSA', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };

  test.each(['pkcs1', 'pkcs8'] as const)('with a key in %s', async (type) => {
    const key = privateKey.export({ format: 'pem', type });
    const pem = typeof key === 'string' ? key : key.toString();
    const plain = [
      reference('rsa_sha256', pem, message),
      await node.rsaSha256(pem, message),
      await web.rsaSha256(pem, message),
    ];
    expect(new Set(plain.map((signature) => Buffer.from(signature as Uint8Array).toString('hex'))).size).toBe(1);
    const padded = [
      reference('rsa_pss_sha256', pem, message),
      await node.rsaPssSha256(pem, message),
      await web.rsaPssSha256(pem, message),
    ];
    expect(plain.map((signature) => isSigned(publicKey, signature))).toEqual([true, true, true]);
    expect(padded.map((signature) => isSigned(publicKey, signature, pss))).toEqual([true, true, true]);
  });
});

describe('ECDSA', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  test.each(['sec1', 'pkcs8'] as const)('with a key in %s', async (type) => {
    const pem = privateKey.export({ format: 'pem', type }).toString();
    const signatures = [
      reference('es256', pem, message),
      await node.es256(pem, message),
      await web.es256(pem, message),
    ];
    expect(signatures.map((each) => isSigned(publicKey, each, { dsaEncoding: 'ieee-p1363' }))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('a token is three parts, and the third signs the first two', () => {
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const token = String(reference('jwt_es256', new OrderedPairs([['sub', 'me']]), pem));
    const [head = '', claims = '', signature = ''] = token.split('.');
    const signed = Buffer.from(`${head}.${claims}`);
    expect(Buffer.from(claims, 'base64url').toString()).toBe('{"sub":"me"}');
    const options = { key: publicKey, dsaEncoding: 'ieee-p1363' as const };
    expect(verify('sha256', signed, options, Buffer.from(signature, 'base64url'))).toBe(true);
  });
});

test.each<CryptoModule>(['node', 'web'])('a token per request verifies, on %s', async (crypto) => {
  const scheme = schemeOf('test/signing/schemes/coinbase-jwt.yaml');
  const [example] = scheme.examples;
  if (example === undefined) throw new Error('no example');
  const sign = await compileSigner(scheme, crypto);
  const { headers } = await signCompiled(sign, exampleInput(example));
  const token = headers.find((field) => field.startsWith('authorization'))?.replace('authorization: Bearer ', '') ?? '';
  const at = token.lastIndexOf('.');
  expect(token.slice(0, at)).toBe(example.expect.get('unsigned')?.text);
  const key = { key: createPublicKey(example.credentials.get('privateKey') ?? ''), dsaEncoding: 'ieee-p1363' as const };
  expect(verify('sha256', Buffer.from(token.slice(0, at)), key, Buffer.from(token.slice(at + 1), 'base64url'))).toBe(
    true,
  );
});

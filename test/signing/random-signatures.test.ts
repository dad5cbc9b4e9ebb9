import { createPublicKey, generateKeyPairSync, verify, constants, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { exampleInput } from '../../generator/signing/run-example.js';
import { functionTable } from '../../generator/signing/functions/table.js';
import { OrderedPairs, type CelValue } from '../../generator/signing/reference/ordered-pairs.js';
import { ReferenceRequest } from '../../generator/signing/reference/request.js';
import * as node from '../../templates/runtime/crypto/node.js';
import type { Received } from '../../templates/runtime/crypto/primitives.js';
import * as web from '../../templates/runtime/crypto/web.js';
import { compileSigner, type CryptoModule } from './support/compiled-signer.js';
import { compileVerifier } from './support/compiled-verifier.js';
import { verify as verifyReceived } from './support/receiver.js';
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

function byPublicKey(signatures: readonly Uint8Array[]): Received {
  return { signatures, byPrivateKey: false };
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

  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const publicPem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  test.each([
    ['rsa_sha1', 'rsaSha1', 'sha1', {}],
    ['rsa_sha512', 'rsaSha512', 'sha512', {}],
    ['rsa_pss_sha512', 'rsaPssSha512', 'sha512', { ...pss, saltLength: 64 }],
  ] as const)('%s: another hash with the same key', async (name, exported, hash, options) => {
    // The key has been imported for SHA-256 before.
    await web.rsaSha256(pem, message);
    await web.rsaPssSha256(pem, message);
    const signatures = [
      reference(name, pem, message),
      await node[exported](pem, message),
      await web[exported](pem, message),
    ];
    const holds = (each: unknown): boolean =>
      verify(hash, Buffer.from(message), { key: publicKey, ...options }, each as Uint8Array);
    expect(signatures.map(holds)).toEqual([true, true, true]);
    const received = byPublicKey(signatures.map((each) => each as Uint8Array));
    for (const crypto of [node, web]) {
      expect(await crypto[exported](publicPem, message, { received })).toBe(received.signatures[0]);
      expect(await crypto[exported](publicPem, `${message}.`, { received })).toHaveLength(0);
    }
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

  test.each([
    ['es384', 'P-384', 'sha384', 96],
    ['es512', 'P-521', 'sha512', 132],
  ] as const)(
    '%s: with a key in either form, what one makes the others verify',
    async (name, namedCurve, hash, size) => {
      const pair = generateKeyPairSync('ec', { namedCurve });
      const publicPem = pair.publicKey.export({ format: 'pem', type: 'spki' }).toString();
      for (const type of ['sec1', 'pkcs8'] as const) {
        const pem = pair.privateKey.export({ format: 'pem', type }).toString();
        const made = [reference(name, pem, message), await node[name](pem, message), await web[name](pem, message)];
        for (const each of made as Uint8Array[]) {
          expect(each).toHaveLength(size);
          const key = { key: pair.publicKey, dsaEncoding: 'ieee-p1363' as const };
          expect(verify(hash, Buffer.from(message), key, each)).toBe(true);
          for (const crypto of [node, web]) {
            expect(await crypto[name](publicPem, message, { received: byPublicKey([each]) })).toBe(each);
            expect(await crypto[name](publicPem, `${message}.`, { received: byPublicKey([each]) })).toHaveLength(0);
          }
        }
      }
    },
  );

  test('in DER: what one makes the others verify, and nothing else', async () => {
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const publicPem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
    // r and s begin with a zero byte or a set bit in many of them: their length differs.
    const many = Array.from({ length: 200 }, () => reference('es256_der', pem, message) as Uint8Array);
    const made: Uint8Array[] = [];
    for (const sign of many.flatMap(() => [node.es256Der, web.es256Der])) made.push(await sign(pem, message));
    expect(made.map((each) => isSigned(publicKey, each)).every(Boolean)).toBe(true);
    for (const each of [...many, ...made]) {
      for (const crypto of [node, web])
        expect(await crypto.es256Der(publicPem, message, { received: byPublicKey([each]) })).toBe(each);
    }
    expect(new Set(made.map(({ length }) => length)).size).toBeGreaterThan(1);
  });

  test('in DER: what is malformed is refused, with the right r and s in it', async () => {
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const publicPem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
    const der = [...((await node.es256Der(pem, message)) as Uint8Array)];
    const malformed = [
      [],
      [0x30],
      [0x30, 0],
      der.slice(0, -1),
      [...der, 0],
      [0x31, ...der.slice(1)],
      [0x30, (der[1] ?? 0) + 1, 2, (der[3] ?? 0) + 1, 0, ...der.slice(4)],
      [0x30, 0x81, ...der.slice(1)],
      [...(await web.es256(pem, message))],
    ].map((bytes) => Uint8Array.from(bytes));
    for (const crypto of [node, web])
      expect(await crypto.es256Der(publicPem, message, { received: byPublicKey(malformed) })).toHaveLength(0);
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

test.each<CryptoModule>(['node', 'web'])('a signature that TrueLayer publishes verifies, on %s', async (crypto) => {
  const scheme = schemeOf('test/signing/schemes/truelayer.yaml');
  const [example] = scheme.examples;
  const compiled = await compileVerifier(scheme, crypto);
  if (example === undefined || typeof compiled === 'string') throw new Error('no verifier');
  const input = exampleInput(example);
  // truelayer-signing, test-resources/tl-signature.txt
  const published =
    'AEXUHJ9eXGRYyXjjXkAyp4vALl7vMB6D78-frHcH2eV641SU9Q8LMqm77jDYUxuJYP_1Rg0l8-dLRVtWNDTFY_JYABXE6MEv3qSbyXnKrYMKIeDzG86lj9VLZXKRfWjNeBpGN983kW69Dc71yNapGTPMbB49Rue5bLIAjm6LLwDP00D_';
  const signature = `${example.expect.get('head')?.text ?? ''}..${published}`;
  const { method, url, headers = [], body } = input.request;
  const request = { method, url, headers: [...headers, ['Tl-Signature', signature] as const], body };
  expect(await verifyReceived(compiled, request, input)).toMatchObject({ valid: true });
  const other = { ...request, method: 'PUT' };
  expect(await verifyReceived(compiled, other, input)).toMatchObject({ valid: false });
});

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as node from '../../templates/runtime/crypto/node.js';
import * as web from '../../templates/runtime/crypto/web.js';
import type { SecurityScheme } from '../../templates/runtime/security-scheme.js';
import { base64, base64Decode } from '../../templates/runtime/signing/base64.js';
import { createContext } from '../../templates/runtime/signing/context.js';
import { signatureCheck } from '../../templates/runtime/testing/check-scheme.js';
import { readSignature } from '../../templates/runtime/verify/read-text.js';
import type {
  ReceivedParts,
  RequestVerifier,
  VerifyOptions,
  Verdict,
} from '../../templates/runtime/verify/verifier.js';
import { verifyRequest } from '../../templates/runtime/verify/verify-request.js';

const message = 'what is signed';
const pairs = {
  ed25519: generateKeyPairSync('ed25519'),
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  p256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  p384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
};
const pemOf = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1' | 'spki'): string =>
  key.export({ format: 'pem', type }).toString();
const derOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'pkcs8' });
const seedOf = (key: KeyObject): Uint8Array => new Uint8Array(derOf(key).subarray(-32));

describe.each([
  ['node', node],
  ['web', web],
])('the key that has signed verifies, on %s', (_, primitives) => {
  test.each([
    ['ed25519', 'PEM', pemOf(pairs.ed25519.privateKey, 'pkcs8')],
    ['ed25519', 'a seed', seedOf(pairs.ed25519.privateKey)],
    ['ed25519', 'PKCS #8', new Uint8Array(derOf(pairs.ed25519.privateKey))],
    ['rsaSha256', 'PEM', pemOf(pairs.rsa.privateKey, 'pkcs1')],
    ['rsaPssSha512', 'PKCS #8', new Uint8Array(derOf(pairs.rsa.privateKey))],
    ['es256', 'PEM', pemOf(pairs.p256.privateKey, 'sec1')],
    ['es256Der', 'PKCS #8', new Uint8Array(derOf(pairs.p256.privateKey))],
    ['es384', 'PEM', pemOf(pairs.p384.privateKey, 'pkcs8')],
  ] as const)('%s, %s', async (name, _form, key) => {
    const signature = primitives[name];
    const signed = await signature(key, message);
    const received = { signatures: [new Uint8Array(signed.length), signed], byPrivateKey: true };
    expect(await signature(key, message, { received })).toBe(signed);
    expect(await signature(key, `${message}.`, { received })).toHaveLength(0);
  });

  test('and so does the public one, where it says so itself', async () => {
    const signed = await primitives.ed25519(pemOf(pairs.ed25519.privateKey, 'pkcs8'), message);
    const received = { signatures: [signed], byPrivateKey: true };
    expect(await primitives.ed25519(pemOf(pairs.ed25519.publicKey, 'spki'), message, { received })).toBe(signed);
  });
});

interface Seed {
  readonly seed: string;
}

/** A scheme that signs the method with a seed. */
const verifier: RequestVerifier<Seed> = {
  sign: async ({ method }, { seed }, { received }) => ({
    headers: { 'X-Signature': base64(await node.ed25519(base64Decode(seed), method, { received })) },
  }),
  placements: [{ in: 'headers', name: 'X-Signature', template: [{ value: 'signature' }] }],
  readBack: { signature: (text) => readSignature(text, base64Decode) },
};
const verify = (request: ReceivedParts, options: VerifyOptions<Seed>): Promise<Verdict> =>
  verifyRequest(verifier, request, options);

/** A request that is signed with this seed. */
function signedWith(seed: Uint8Array): ReceivedParts {
  const signature = base64(node.ed25519(seed, 'GET') as Uint8Array);
  return { method: 'GET', url: 'https://api.example.com/', headers: { 'x-signature': signature } };
}

test('a fake has the seed of its client', async () => {
  const seed = seedOf(pairs.ed25519.privateKey);
  const check = signatureCheck(verify, {});
  const operation = createContext({ clockMs: 0, nonce: undefined, operation: { name: '' } }).operation;
  const asked = { credentials: { seed: base64(seed) }, now: 0, operation, path: '/' };
  const scheme = {} as SecurityScheme<never>;
  expect(await check({ ...asked, parts: signedWith(seed) }, scheme)).toEqual({ valid: true });
  const other = signedWith(new Uint8Array(32));
  expect(await check({ ...asked, parts: other }, scheme)).toMatchObject({ valid: false });
});

test('the bytes of a public key are no seed to a receiver', async () => {
  const publicKey = new Uint8Array(pairs.ed25519.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  const credentials = (): Seed => ({ seed: base64(publicKey) });
  const signed = signedWith(seedOf(pairs.ed25519.privateKey));
  expect(await verify(signed, { credentials })).toEqual({ valid: true });
  expect(await verify(signedWith(publicKey), { credentials })).toMatchObject({ valid: false });
});

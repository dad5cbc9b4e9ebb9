import { constants, createHash, createHmac, generateKeyPairSync, verify, type KeyObject } from 'node:crypto';
import type { KeyPair, Primitives, PrimitivesInput, SignatureName } from '../../runtimes/programs/primitives.js';

const message = 'Café ≤ 10 €\n';
const key = 'a key';
const hashes = ['sha1', 'sha256', 'sha384', 'sha512', 'md5'];

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const keys: Readonly<Record<SignatureName, { readonly privateKey: KeyObject; readonly publicKey: KeyObject }>> = {
  ed25519: generateKeyPairSync('ed25519'),
  rsaSha1: rsa,
  rsaSha256: rsa,
  rsaSha512: rsa,
  rsaPssSha256: rsa,
  rsaPssSha512: rsa,
  es256: p256,
  es256Der: p256,
  es384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
};
const names = Object.keys(keys) as SignatureName[];

export const primitivesInput: PrimitivesInput = {
  key,
  message,
  pairs: Object.fromEntries(names.map((name) => [name, pemOf(name)])) as PrimitivesInput['pairs'],
};

/** By `node:crypto`, which also judges signatures: those of RSASSA-PSS and ECDSA differ each time. */
export const expectedPrimitives = {
  digests: Object.fromEntries(hashes.map((hash) => [hash, createHash(hash).update(message).digest('hex')])),
  hmacs: Object.fromEntries(hashes.map((hash) => [hash, createHmac(hash, key).update(message).digest('hex')])),
  signatures: Object.fromEntries(names.map((name) => [name, 'verified'])),
};

/** The same with what `node:crypto` says of each signature in its place. */
export function judged({ digests, hmacs, signatures }: Primitives): object {
  const verdicts = Object.entries(signatures).map(([name, hex]) => {
    const holds = holdsFor(name as SignatureName, Buffer.from(hex, 'hex'));
    return [name, holds ? 'verified' : `refused: ${hex}`];
  });
  return { digests, hmacs, signatures: Object.fromEntries(verdicts) as object };
}

function holdsFor(name: SignatureName, signature: Buffer): boolean {
  const { publicKey } = keys[name];
  const hash = name === 'ed25519' ? null : hashOf(name);
  const padding = name.startsWith('rsaPss')
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: name === 'rsaPssSha512' ? 64 : 32 }
    : {};
  const dsaEncoding = name === 'es256Der' ? 'der' : 'ieee-p1363';
  return verify(hash, Buffer.from(message), { key: publicKey, dsaEncoding, ...padding }, signature);
}

function hashOf(name: SignatureName): string {
  return name === 'es384' ? 'sha384' : (/Sha(?:1|512)$/.exec(name)?.[0].toLowerCase() ?? 'sha256');
}

function pemOf(name: SignatureName): KeyPair {
  const { privateKey, publicKey } = keys[name];
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

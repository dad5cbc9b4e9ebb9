import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  constants,
  sign,
  verify,
  type KeyObject,
  type SigningOptions,
} from 'node:crypto';
import { pkcs8Of } from './pem.js';
import type { Data, Digest, Keyed, Signature } from './primitives.js';
import { spkiOf } from './spki.js';

const hmac =
  (algorithm: string): Keyed =>
  (key, data) =>
    createHmac(algorithm, key).update(data).digest();

const hash =
  (algorithm: string): Digest =>
  (data) =>
    createHash(algorithm).update(data).digest();

export const hmacSha1: Keyed = hmac('sha1');
export const hmacSha256: Keyed = hmac('sha256');
export const hmacSha384: Keyed = hmac('sha384');
export const hmacSha512: Keyed = hmac('sha512');
export const hmacMd5: Keyed = hmac('md5');

export const sha1: Digest = hash('sha1');
export const sha256: Digest = hash('sha256');
export const sha384: Digest = hash('sha384');
export const sha512: Digest = hash('sha512');
export const md5: Digest = hash('md5');

/** RFC 8032. The key is PEM, or the seed of 32 bytes, or PKCS #8; a public one PEM, or its 32 bytes, or SPKI. */
export const ed25519: Signature = signature(null);

/** RSASSA-PKCS1-v1_5 (RFC 8017, section 8.2). */
export const rsaSha1: Signature = signature('sha1');
export const rsaSha256: Signature = signature('sha256');
export const rsaSha512: Signature = signature('sha512');

const pss: SigningOptions = {
  padding: constants.RSA_PKCS1_PSS_PADDING,
  saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
};

/** RSASSA-PSS with a salt as long as the hash (RFC 8017, section 8.1). */
export const rsaPssSha256: Signature = signature('sha256', pss);
export const rsaPssSha512: Signature = signature('sha512', pss);

/** ECDSA on P-256 with SHA-256; the 64 bytes of RFC 7518, section 3.4, not DER. */
export const es256: Signature = signature('sha256', { dsaEncoding: 'ieee-p1363' });

/** ECDSA on P-256 with SHA-256, in DER (RFC 3279, section 2.2.3). */
export const es256Der: Signature = signature('sha256', { dsaEncoding: 'der' });

function signature(hashName: 'sha1' | 'sha256' | 'sha512' | null, options: SigningOptions = {}): Signature {
  return (key, data, received) => {
    if (received === undefined) return sign(hashName, toBytes(data), { key: privateKey(key), ...options });
    const verifying = { key: publicKey(key), ...options };
    return received.find((each) => verify(hashName, toBytes(data), verifying, each)) ?? new Uint8Array();
  };
}

function toBytes(data: Data): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
}

function privateKey(key: Data): KeyObject {
  if (typeof key === 'string') return createPrivateKey(key);
  return createPrivateKey({ key: Buffer.from(pkcs8Of(key)), format: 'der', type: 'pkcs8' });
}

function publicKey(key: Data): KeyObject {
  if (typeof key === 'string') return createPublicKey(key);
  return createPublicKey({ key: Buffer.from(spkiOf(key)), format: 'der', type: 'spki' });
}

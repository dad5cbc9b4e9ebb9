import { createHash, createHmac, createPrivateKey, constants, sign, type KeyObject } from 'node:crypto';
import type { Data, Digest, Keyed } from './primitives.js';

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

/** RFC 8032. The key is PEM, or the seed of 32 bytes, or PKCS #8. */
export const ed25519: Keyed = (key, data) => sign(null, toBytes(data), privateKey(key));

/** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, section 8.2). */
export const rsaSha256: Keyed = (key, data) => sign('sha256', toBytes(data), privateKey(key));

/** RSASSA-PSS with SHA-256 and a salt of 32 bytes (RFC 8017, section 8.1). */
export const rsaPssSha256: Keyed = (key, data) =>
  sign('sha256', toBytes(data), {
    key: privateKey(key),
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  });

/** ECDSA on P-256 with SHA-256; the 64 bytes of RFC 7518, section 3.4, not DER. */
export const es256: Keyed = (key, data) =>
  sign('sha256', toBytes(data), { key: privateKey(key), dsaEncoding: 'ieee-p1363' });

function toBytes(data: Data): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
}

/** RFC 8410, section 7: what stands before an Ed25519 seed in PKCS #8. */
const ed25519Prefix: Uint8Array = Buffer.from('302e020100300506032b657004220420', 'hex');

function privateKey(key: Data): KeyObject {
  if (typeof key === 'string') return createPrivateKey(key);
  const der = key.length === 32 ? Buffer.concat([ed25519Prefix, key]) : Buffer.from(key);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

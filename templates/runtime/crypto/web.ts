import { derOf, pairOf } from './ecdsa-der.js';
import { hmacMd5Of, md5Of } from './md5.js';
import type { Data, Digest, Keyed, Signature } from './primitives.js';
import { toBytes } from './utf8.js';
import { hmacKey, signingKey, verifyingKey, type KeyAlgorithm } from './web-keys.js';

const hmac =
  (hash: string): Keyed =>
  async (key, data) =>
    new Uint8Array(await crypto.subtle.sign('HMAC', await hmacKey(hash, key), source(data)));

const digest =
  (hash: string): Digest =>
  async (data) =>
    new Uint8Array(await crypto.subtle.digest(hash, source(data)));

export const hmacSha1: Keyed = hmac('SHA-1');
export const hmacSha256: Keyed = hmac('SHA-256');
export const hmacSha384: Keyed = hmac('SHA-384');
export const hmacSha512: Keyed = hmac('SHA-512');
export const hmacMd5: Keyed = (key, data) => hmacMd5Of(toBytes(key), toBytes(data));

export const sha1: Digest = digest('SHA-1');
export const sha256: Digest = digest('SHA-256');
export const sha384: Digest = digest('SHA-384');
export const sha512: Digest = digest('SHA-512');
export const md5: Digest = (data) => md5Of(toBytes(data));

/** RFC 8032. The key is PEM, or the seed of 32 bytes, or PKCS #8; a public one PEM, or its 32 bytes, or SPKI. */
export const ed25519: Signature = signature({ name: 'Ed25519' }, { name: 'Ed25519' });

const rsa = (hash: string): Signature => signature({ name: 'RSASSA-PKCS1-v1_5', hash }, { name: 'RSASSA-PKCS1-v1_5' });

/** RSASSA-PKCS1-v1_5 (RFC 8017, section 8.2). */
export const rsaSha1: Signature = rsa('SHA-1');
export const rsaSha256: Signature = rsa('SHA-256');
export const rsaSha512: Signature = rsa('SHA-512');

const rsaPss = (hash: string, saltLength: number): Signature =>
  signature({ name: 'RSA-PSS', hash }, { name: 'RSA-PSS', saltLength });

/** RSASSA-PSS with a salt as long as the hash (RFC 8017, section 8.1). */
export const rsaPssSha256: Signature = rsaPss('SHA-256', 32);
export const rsaPssSha512: Signature = rsaPss('SHA-512', 64);

/** ECDSA on P-256 with SHA-256; the 64 bytes of RFC 7518, section 3.4, not DER. */
export const es256: Signature = signature({ name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-256' });

/** ECDSA on P-256 with SHA-256, in DER (RFC 3279, section 2.2.3). */
export const es256Der: Signature = async (key, data, received) => {
  const pairs = received?.map((der) => ({ der, pair: pairOf(der) }));
  const signed = await es256(
    key,
    data,
    pairs?.map(({ pair }) => pair),
  );
  return pairs === undefined ? derOf(signed) : (pairs.find(({ pair }) => pair === signed)?.der ?? signed);
};

function signature(algorithm: KeyAlgorithm, use: Algorithm | EcdsaParams | RsaPssParams): Signature {
  return async (key, data, received) => {
    if (received === undefined) {
      return new Uint8Array(await crypto.subtle.sign(use, await signingKey(algorithm, key), source(data)));
    }
    const publicKey = await verifyingKey(algorithm, key);
    for (const each of received) {
      if (await crypto.subtle.verify(use, publicKey, source(each), source(data))) return each;
    }
    return new Uint8Array();
  };
}

function source(data: Data): BufferSource {
  return toBytes(data) as BufferSource;
}

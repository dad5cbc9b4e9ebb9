import { derOf, pairOf } from './ecdsa-der.js';
import { hmacMd5Of, md5Of } from './md5.js';
import type { Bytes, Data, KeyUse } from './primitives.js';
import { toBytes } from './utf8.js';
import { hmacKey, keyOf, type KeyAlgorithm } from './web-keys.js';

export { hex } from './hex.js';

// Functions, and nothing that runs when the module is loaded: a bundler keeps those that a signer calls.

export function hmacSha1(key: Data, data: Data): Bytes {
  return hmac('SHA-1', key, data);
}

export function hmacSha256(key: Data, data: Data): Bytes {
  return hmac('SHA-256', key, data);
}

export function hmacSha384(key: Data, data: Data): Bytes {
  return hmac('SHA-384', key, data);
}

export function hmacSha512(key: Data, data: Data): Bytes {
  return hmac('SHA-512', key, data);
}

export function hmacMd5(key: Data, data: Data): Bytes {
  return hmacMd5Of(toBytes(key), toBytes(data));
}

export function sha1(data: Data): Bytes {
  return digest('SHA-1', data);
}

export function sha256(data: Data): Bytes {
  return digest('SHA-256', data);
}

export function sha384(data: Data): Bytes {
  return digest('SHA-384', data);
}

export function sha512(data: Data): Bytes {
  return digest('SHA-512', data);
}

export function md5(data: Data): Bytes {
  return md5Of(toBytes(data));
}

/** RFC 8032. The key is PEM, or the seed of 32 bytes, or PKCS #8; a public one PEM, or its 32 bytes, or SPKI. */
export function ed25519(key: Data, data: Data, use?: KeyUse): Bytes {
  return signature({ algorithm: { name: 'Ed25519' }, params: { name: 'Ed25519' } }, { key, data, use });
}

/** RSASSA-PKCS1-v1_5 with SHA-1 (RFC 8017, section 8.2). */
export function rsaSha1(key: Data, data: Data, use?: KeyUse): Bytes {
  const name = 'RSASSA-PKCS1-v1_5';
  return signature({ algorithm: { name, hash: 'SHA-1' }, params: { name } }, { key, data, use });
}

/** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, section 8.2). */
export function rsaSha256(key: Data, data: Data, use?: KeyUse): Bytes {
  const name = 'RSASSA-PKCS1-v1_5';
  return signature({ algorithm: { name, hash: 'SHA-256' }, params: { name } }, { key, data, use });
}

/** RSASSA-PKCS1-v1_5 with SHA-512 (RFC 8017, section 8.2). */
export function rsaSha512(key: Data, data: Data, use?: KeyUse): Bytes {
  const name = 'RSASSA-PKCS1-v1_5';
  return signature({ algorithm: { name, hash: 'SHA-512' }, params: { name } }, { key, data, use });
}

/** RSASSA-PSS with SHA-256 and a salt of 32 bytes (RFC 8017, section 8.1). */
export function rsaPssSha256(key: Data, data: Data, use?: KeyUse): Bytes {
  const name = 'RSA-PSS';
  return signature({ algorithm: { name, hash: 'SHA-256' }, params: { name, saltLength: 32 } }, { key, data, use });
}

/** RSASSA-PSS with SHA-512 and a salt of 64 bytes (RFC 8017, section 8.1). */
export function rsaPssSha512(key: Data, data: Data, use?: KeyUse): Bytes {
  const name = 'RSA-PSS';
  return signature({ algorithm: { name, hash: 'SHA-512' }, params: { name, saltLength: 64 } }, { key, data, use });
}

/** ECDSA on P-256 with SHA-256; the 64 bytes of RFC 7518, section 3.4, not DER. */
export function es256(key: Data, data: Data, use?: KeyUse): Bytes {
  return signature(ecdsa('P-256', 'SHA-256'), { key, data, use });
}

/** ECDSA on P-256 with SHA-256, in DER (RFC 3279, section 2.2.3). */
export async function es256Der(key: Data, data: Data, use?: KeyUse): Promise<Uint8Array> {
  const received = use?.received;
  if (received === undefined) return derOf(await es256(key, data, use));
  const signatures = received.signatures.map(pairOf);
  const right = await es256(key, data, { ...use, received: { ...received, signatures } });
  return received.signatures[signatures.indexOf(right)] ?? new Uint8Array();
}

/** ECDSA on P-384 with SHA-384; the 96 bytes of RFC 7518, section 3.4. */
export function es384(key: Data, data: Data, use?: KeyUse): Bytes {
  return signature(ecdsa('P-384', 'SHA-384'), { key, data, use });
}

/** ECDSA on P-521 with SHA-512; the 132 bytes of RFC 7518, section 3.4. */
export function es512(key: Data, data: Data, use?: KeyUse): Bytes {
  return signature(ecdsa('P-521', 'SHA-512'), { key, data, use });
}

function ecdsa(namedCurve: string, hash: string): Kind {
  const name = 'ECDSA';
  return { algorithm: { name, namedCurve }, params: { name, hash } };
}

async function hmac(hash: string, key: Data, data: Data): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await hmacKey(hash, key), toBytes(data) as BufferSource));
}

async function digest(hash: string, data: Data): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, toBytes(data) as BufferSource));
}

interface Kind {
  readonly algorithm: KeyAlgorithm;
  readonly params: Algorithm | EcdsaParams | RsaPssParams;
}

interface Signing {
  readonly key: Data;
  readonly data: Data;
  readonly use: KeyUse | undefined;
}

async function signature({ algorithm, params }: Kind, { key, data, use = {} }: Signing): Promise<Uint8Array> {
  const { received } = use;
  const read = await keyOf(algorithm, key, use);
  if (received === undefined) {
    return new Uint8Array(await crypto.subtle.sign(params, read, toBytes(data) as BufferSource));
  }
  for (const each of received.signatures) {
    if (await crypto.subtle.verify(params, read, each as BufferSource, toBytes(data) as BufferSource)) return each;
  }
  return new Uint8Array();
}

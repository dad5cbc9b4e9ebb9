import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  constants,
  sign,
  verify,
  type KeyObject,
  type SigningOptions,
} from 'node:crypto';
import { keyError, type KeyKind } from './key-error.js';
import { isToBePrivate, pkcs8Of } from './pem.js';
import type { Bytes, Data, KeyUse } from './primitives.js';
import { spkiOf } from './spki.js';

// Functions, and nothing that runs when the module is loaded: a bundler keeps those that a signer calls.

export function hmacSha1(key: Data, data: Data): Bytes {
  return hmac('sha1', key, data);
}

export function hmacSha256(key: Data, data: Data): Bytes {
  return hmac('sha256', key, data);
}

export function hmacSha384(key: Data, data: Data): Bytes {
  return hmac('sha384', key, data);
}

export function hmacSha512(key: Data, data: Data): Bytes {
  return hmac('sha512', key, data);
}

export function hmacMd5(key: Data, data: Data): Bytes {
  return hmac('md5', key, data);
}

export function sha1(data: Data): Bytes {
  return hash('sha1', data);
}

export function sha256(data: Data): Bytes {
  return hash('sha256', data);
}

export function sha384(data: Data): Bytes {
  return hash('sha384', data);
}

export function sha512(data: Data): Bytes {
  return hash('sha512', data);
}

export function md5(data: Data): Bytes {
  return hash('md5', data);
}

/** RFC 8032. The key is PEM, or the seed of 32 bytes, or PKCS #8; a public one PEM, or its 32 bytes, or SPKI. */
export function ed25519(key: Data, data: Data, use?: KeyUse): Bytes {
  return signature({ kind: 'Ed25519', hash: null }, { key, data, use });
}

/** RSASSA-PKCS1-v1_5 with SHA-1 (RFC 8017, section 8.2). */
export function rsaSha1(key: Data, data: Data, use?: KeyUse): Bytes {
  return signature({ kind: 'RSA', hash: 'sha1' }, { key, data, use });
}

/** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, section 8.2). */
export function rsaSha256(key: Data, data: Data, use?: KeyUse): Bytes {
  return signature({ kind: 'RSA', hash: 'sha256' }, { key, data, use });
}

/** RSASSA-PKCS1-v1_5 with SHA-512 (RFC 8017, section 8.2). */
export function rsaSha512(key: Data, data: Data, use?: KeyUse): Bytes {
  return signature({ kind: 'RSA', hash: 'sha512' }, { key, data, use });
}

/** RSASSA-PSS with SHA-256 and a salt of 32 bytes (RFC 8017, section 8.1). */
export function rsaPssSha256(key: Data, data: Data, use?: KeyUse): Bytes {
  const { RSA_PKCS1_PSS_PADDING: padding, RSA_PSS_SALTLEN_DIGEST: saltLength } = constants;
  return signature({ kind: 'RSA', hash: 'sha256', padding, saltLength }, { key, data, use });
}

/** RSASSA-PSS with SHA-512 and a salt of 64 bytes (RFC 8017, section 8.1). */
export function rsaPssSha512(key: Data, data: Data, use?: KeyUse): Bytes {
  const { RSA_PKCS1_PSS_PADDING: padding, RSA_PSS_SALTLEN_DIGEST: saltLength } = constants;
  return signature({ kind: 'RSA', hash: 'sha512', padding, saltLength }, { key, data, use });
}

/** ECDSA on P-256 with SHA-256; the 64 bytes of RFC 7518, section 3.4, not DER. */
export function es256(key: Data, data: Data, use?: KeyUse): Bytes {
  return signature({ kind: 'P-256', hash: 'sha256', dsaEncoding: 'ieee-p1363' }, { key, data, use });
}

/** ECDSA on P-256 with SHA-256, in DER (RFC 3279, section 2.2.3). */
export function es256Der(key: Data, data: Data, use?: KeyUse): Bytes {
  return signature({ kind: 'P-256', hash: 'sha256', dsaEncoding: 'der' }, { key, data, use });
}

/** ECDSA on P-384 with SHA-384; the 96 bytes of RFC 7518, section 3.4. */
export function es384(key: Data, data: Data, use?: KeyUse): Bytes {
  return signature({ kind: 'P-384', hash: 'sha384', dsaEncoding: 'ieee-p1363' }, { key, data, use });
}

/** ECDSA on P-521 with SHA-512; the 132 bytes of RFC 7518, section 3.4. */
export function es512(key: Data, data: Data, use?: KeyUse): Bytes {
  return signature({ kind: 'P-521', hash: 'sha512', dsaEncoding: 'ieee-p1363' }, { key, data, use });
}

/** Two digits a byte, in lower case. */
export function hex(bytes: Uint8Array): string {
  const buffer = bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer.toString('hex');
}

function hmac(algorithm: string, key: Data, data: Data): Uint8Array {
  // Bytes come out of OpenSSL as Latin-1 for less than as a buffer.
  return Buffer.from(createHmac(algorithm, hmacKey(key)).update(data).digest('binary'), 'binary');
}

let lastKey: { readonly key: Data; readonly object: KeyObject } | undefined;

/** Most clients have one key: reading it anew takes a part of each signature. */
function hmacKey(key: Data): KeyObject {
  if (lastKey?.key !== key) lastKey = { key, object: createSecretKey(toBytes(key)) };
  return lastKey.object;
}

function hash(algorithm: string, data: Data): Uint8Array {
  return createHash(algorithm).update(data).digest();
}

interface Algorithm extends SigningOptions {
  readonly kind: KeyKind;
  readonly hash: 'sha1' | 'sha256' | 'sha384' | 'sha512' | null;
}

interface Signing {
  readonly key: Data;
  readonly data: Data;
  readonly use: KeyUse | undefined;
}

function signature(algorithm: Algorithm, { key, data, use = {} }: Signing): Uint8Array {
  const { kind, hash: hashName, ...options } = algorithm;
  const { received } = use;
  const read = keyOf(kind, key, use);
  if (received === undefined) return sign(hashName, toBytes(data), { key: read, ...options });
  const verifying = { key: read, ...options };
  return received.signatures.find((each) => verify(hashName, toBytes(data), verifying, each)) ?? new Uint8Array();
}

function toBytes(data: Data): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
}

/** The key that signs, or the one that verifies; an error says what it should have been. */
function keyOf(kind: KeyKind, key: Data, use: KeyUse): KeyObject {
  const { received } = use;
  const load = received === undefined ? privateKey : isToBePrivate(key, received) ? publicHalf : publicKey;
  try {
    const read = load(key);
    if (isOfKind(kind, read)) return read;
  } catch {
    // What OpenSSL says of it names neither the credential nor what it should be.
  }
  throw keyError(kind, key, use);
}

/** OpenSSL signs with a key of another kind as well, by the algorithm of that kind. */
function isOfKind(kind: KeyKind, { asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): boolean {
  if (kind === 'RSA') return type === 'rsa' || type === 'rsa-pss';
  if (kind === 'Ed25519') return type === 'ed25519';
  const { namedCurve = kind } = details ?? {};
  // OpenSSL has names of its own, which not every platform takes over.
  const others = { 'P-256': 'prime256v1', 'P-384': 'secp384r1', 'P-521': 'secp521r1' };
  return type === 'ec' && [others[kind], kind, kind.replace('-', '').toLowerCase()].includes(namedCurve);
}

function privateKey(key: Data): KeyObject {
  if (typeof key === 'string') return createPrivateKey(key);
  return createPrivateKey({ key: Buffer.from(pkcs8Of(key)), format: 'der', type: 'pkcs8' });
}

function publicHalf(key: Data): KeyObject {
  return createPublicKey(privateKey(key));
}

function publicKey(key: Data): KeyObject {
  if (typeof key === 'string') return createPublicKey(key);
  return createPublicKey({ key: Buffer.from(spkiOf(key)), format: 'der', type: 'spki' });
}

import type { Data } from './primitives.js';

/** RFC 8410, section 7: what stands before an Ed25519 seed in PKCS #8. */
const ed25519Prefix = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
/** AlgorithmIdentifier of id-ecPublicKey with P-256 (RFC 5480, section 2.1.1). */
const p256 = [0x30, 0x13, 6, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1, 6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7];
/** AlgorithmIdentifier of rsaEncryption (RFC 8017, appendix A.1). */
const rsa = [0x30, 13, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 1, 1, 5, 0];

/** A private key as PKCS #8, the one form Web Crypto takes: from PEM of any kind, an Ed25519 seed, or PKCS #8. */
export function pkcs8Of(key: Data): Uint8Array {
  if (typeof key !== 'string') return key.length === 32 ? Uint8Array.from([...ed25519Prefix, ...key]) : key;
  const block = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----([A-Za-z0-9+/=\s]+)-----END \1-----/.exec(key);
  if (block === null) throw new TypeError('the private key is not PEM');
  const der = Array.from(atob((block[2] ?? '').replace(/\s/g, '')), (character) => character.charCodeAt(0));
  switch (block[1]) {
    case 'PRIVATE KEY':
      return Uint8Array.from(der);
    case 'EC PRIVATE KEY':
      return wrap(p256, der);
    case 'RSA PRIVATE KEY':
      return wrap(rsa, der);
    default:
      throw new TypeError(`a private key of the kind ${block[1] ?? ''} cannot be used here: convert it to PKCS #8`);
  }
}

/** PrivateKeyInfo (RFC 5958) around the key of one algorithm. */
function wrap(algorithm: readonly number[], key: readonly number[]): Uint8Array {
  return Uint8Array.from(tagged(0x30, [2, 1, 0, ...algorithm, ...tagged(4, key)]));
}

function tagged(tag: number, content: readonly number[]): number[] {
  const size = content.length;
  if (size < 0x80) return [tag, size, ...content];
  const bytes = size < 0x100 ? [size] : [size >> 8, size & 0xff];
  return [tag, 0x80 | bytes.length, ...bytes, ...content];
}

import { curveOf, ed25519, pemBlock, rsa, tagged } from './der.js';
import type { Data, Received } from './primitives.js';

/** Whether a key is to be the private one, though it verifies: it does not say itself that it is the public one. */
export function isToBePrivate(key: Data, { byPrivateKey }: Received): boolean {
  return byPrivateKey && !(typeof key === 'string' && key.includes('PUBLIC KEY'));
}

/** A private key as PKCS #8, the one form Web Crypto takes: from PEM of any kind, an Ed25519 seed, or PKCS #8. */
export function pkcs8Of(key: Data): Uint8Array {
  if (typeof key !== 'string') return key.length === 32 ? wrap(ed25519, tagged(4, [...key])) : key;
  const block = pemBlock(key, '[A-Z ]*PRIVATE KEY');
  if (block === undefined) throw new TypeError('the private key is not PEM');
  switch (block.label) {
    case 'PRIVATE KEY':
      return Uint8Array.from(block.der);
    case 'EC PRIVATE KEY':
      return wrap(curveOf(block.der), block.der);
    case 'RSA PRIVATE KEY':
      return wrap(rsa, block.der);
    default:
      throw new TypeError(`a private key of the kind ${block.label} cannot be used here: convert it to PKCS #8`);
  }
}

/** PrivateKeyInfo (RFC 5958) around the key of one algorithm. */
function wrap(algorithm: readonly number[], key: readonly number[]): Uint8Array {
  return Uint8Array.from(tagged(0x30, [2, 1, 0, ...algorithm, ...tagged(4, key)]));
}

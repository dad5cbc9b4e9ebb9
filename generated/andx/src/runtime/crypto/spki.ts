import { ed25519, p256, pemBlock, rsa, tagged } from './der.js';
import type { Data } from './primitives.js';

/** A public key as SubjectPublicKeyInfo (RFC 5280): from PEM, 32 bytes for Ed25519, 65 bytes for P-256, or itself. */
export function spkiOf(key: Data): Uint8Array {
  if (typeof key !== 'string') {
    if (key.length === 32) return wrap(ed25519, [...key]);
    return key.length === 65 && key[0] === 4 ? wrap(p256, [...key]) : key;
  }
  const block = pemBlock(key, '(?:RSA )?PUBLIC KEY');
  if (block === undefined) throw new TypeError('the public key is not PEM');
  return block.label === 'PUBLIC KEY' ? Uint8Array.from(block.der) : wrap(rsa, block.der);
}

function wrap(algorithm: readonly number[], key: readonly number[]): Uint8Array {
  return Uint8Array.from(tagged(0x30, [...algorithm, ...tagged(3, [0, ...key])]));
}

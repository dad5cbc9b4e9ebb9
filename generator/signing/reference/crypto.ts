import { constants, createHash, createHmac, createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { bytesOf, plain, type Data } from './bytes.js';

const padding = constants.RSA_PKCS1_PSS_PADDING;

/** RFC 2104. */
export function hmacBytes(hash: string, key: Data, data: Data): Uint8Array {
  return plain(createHmac(hash, bytesOf(key)).update(bytesOf(data)).digest());
}

/** ISO 3309, by long division: one bit of the message after the other. */
export function crc32Of(data: Data): bigint {
  let rest = 0xffffffffn;
  for (const byte of bytesOf(data)) {
    rest ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit++) rest = (rest & 1n) === 1n ? (rest >> 1n) ^ 0xedb88320n : rest >> 1n;
  }
  return rest ^ 0xffffffffn;
}

/** The bytes of a hash. */
export function hashBytes(hash: string, data: Data): Uint8Array {
  return plain(createHash(hash).update(bytesOf(data)).digest());
}

export type SignatureName =
  | 'ed25519'
  | 'rsa_sha1'
  | 'rsa_sha256'
  | 'rsa_sha512'
  | 'rsa_pss_sha256'
  | 'rsa_pss_sha512'
  | 'es256'
  | 'es256_der'
  | 'es384'
  | 'es512';

/** A signature with a private key. */
export function signatureBytes(name: SignatureName, key: Data, data: Data): Uint8Array {
  const privateKey = keyOf(key);
  const bytes = bytesOf(data);
  switch (name) {
    case 'ed25519':
      return plain(sign(undefined, bytes, privateKey));
    case 'rsa_sha1':
      return plain(sign('RSA-SHA1', bytes, privateKey));
    case 'rsa_sha256':
      return plain(sign('RSA-SHA256', bytes, privateKey));
    case 'rsa_sha512':
      return plain(sign('RSA-SHA512', bytes, privateKey));
    case 'rsa_pss_sha256':
      return plain(sign('RSA-SHA256', bytes, { key: privateKey, padding, saltLength: 32 }));
    case 'rsa_pss_sha512':
      return plain(sign('RSA-SHA512', bytes, { key: privateKey, padding, saltLength: 64 }));
    case 'es256':
      return plain(sign('SHA256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
    case 'es256_der':
      return plain(sign('SHA256', bytes, { key: privateKey, dsaEncoding: 'der' }));
    case 'es384':
      return plain(sign('SHA384', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
    case 'es512':
      return plain(sign('SHA512', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
  }
  name satisfies never;
}

/** PEM; or the seed of an Ed25519 key, which as a JSON Web Key needs no DER; or PKCS #8. */
function keyOf(key: Data): KeyObject {
  if (typeof key === 'string') return createPrivateKey({ key, format: 'pem' });
  if (key.length !== 32) return createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' });
  // Node wants the public half in the JWK and does not look at it when it signs.
  const jwk = {
    kty: 'OKP',
    crv: 'Ed25519',
    d: Buffer.from(key).toString('base64url'),
    x: Buffer.alloc(32).toString('base64url'),
  };
  return createPrivateKey({ key: jwk, format: 'jwk' });
}

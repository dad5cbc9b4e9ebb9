import { es256, hmacSha256 } from '#crypto';
import type { Bytes, KeyUse } from '../crypto/primitives.js';
import { base64url } from './base64.js';
import type { Entries } from './entries.js';
import { json } from './json.js';

type Key = string | Uint8Array;

/** A JSON Web Token (RFC 7519) of these claims, signed with HMAC-SHA-256. */
export function jwtHs256(claims: Entries, key: Key): Promise<string> {
  return token('HS256', hmacSha256, claims, key);
}

/** A JSON Web Token (RFC 7519) of these claims, signed with ECDSA on P-256. */
export function jwtEs256(claims: Entries, key: Key, use?: KeyUse): Promise<string> {
  return token('ES256', (secret, text) => es256(secret, text, use), claims, key);
}

type Sign = (key: Key, text: string) => Bytes;

async function token(algorithm: string, sign: Sign, claims: Entries, key: Key): Promise<string> {
  const text = `${base64url(`{"alg":"${algorithm}","typ":"JWT"}`)}.${base64url(json(claims))}`;
  return `${text}.${base64url(await sign(key, text))}`;
}

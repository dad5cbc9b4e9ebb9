import { constants, createPrivateKey, createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { CelValue } from '../../signing/reference/ordered-pairs.js';
import { expressionsOf } from '../scheme-parts.js';
import type { SchemeRun } from '../run-scheme.js';
import type { SignedMessage } from '../signed-text.js';
import { callsIn } from './pin.js';

const random = new Set(['es256', 'es256_der', 'es384', 'es512', 'rsa_pss_sha256', 'rsa_pss_sha512', 'jwt_es256']);

/** Whether a value is another one each time it is computed (RFC 6979 does not hold for these). */
export function isRandom(run: SchemeRun, name: string): boolean {
  const expressions = expressionsOf(run.scheme);
  const expression = expressions.get(name);
  return expression !== undefined && [...callsIn(expression, expressions)].some((called) => random.has(called));
}

/** Whether a captured random signature, or the token that it ends, is one of the message, by the public half of the key. */
export function isSignatureOf({ message }: SchemeRun, own: string, captured: string): boolean {
  if (message === undefined || !random.has(message.primitive)) return false;
  const key = publicKey(message);
  const [claims, signature] = tokenParts(captured);
  const [ownClaims] = tokenParts(own);
  if (key === undefined || claims !== ownClaims) return false;
  const text = message.primitive === 'jwt_es256' ? claims : message.args.at(-1);
  return text !== undefined && candidates(signature).some((bytes) => holds(message.primitive, { key, text, bytes }));
}

/** What a token says, and its signature; of another text nothing and all of it. */
export function tokenParts(text: string): readonly [claims: string | undefined, signature: string] {
  const [, claims, signature] = /^([\w-]+\.[\w-]+)\.([\w-]+)$/.exec(text) ?? [];
  return signature === undefined ? [undefined, text] : [claims, signature];
}

function publicKey({ args }: SignedMessage): KeyObject | undefined {
  const keys = args.flatMap((arg) => [keyOf(arg)]).filter((key) => key !== undefined);
  return keys[0];
}

function keyOf(key: CelValue): KeyObject | undefined {
  try {
    if (typeof key === 'string') return createPublicKey(createPrivateKey({ key, format: 'pem' }));
    if (!(key instanceof Uint8Array)) return undefined;
    return createPublicKey(createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' }));
  } catch {
    return undefined;
  }
}

function candidates(text: string): readonly Buffer[] {
  const isHex = /^(?:[0-9a-fA-F]{2})+$/.test(text);
  return [...(isHex ? [Buffer.from(text, 'hex')] : []), Buffer.from(text, 'base64')];
}

function holds(
  primitive: string,
  { key, text, bytes }: { readonly key: KeyObject; readonly text: CelValue; readonly bytes: Buffer },
): boolean {
  const message = text instanceof Uint8Array ? text : Buffer.from(String(text));
  const how = primitive.startsWith('rsa_pss_')
    ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
    : { key, dsaEncoding: primitive === 'es256_der' ? ('der' as const) : ('ieee-p1363' as const) };
  return verify(`SHA${/(?:384|512)$/.exec(primitive)?.[0] ?? '256'}`, message, how, bytes);
}

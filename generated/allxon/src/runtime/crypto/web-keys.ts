import { keyError, type KeyKind } from './key-error.js';
import { isToBePrivate, pkcs8Of } from './pem.js';
import type { Data, KeyUse } from './primitives.js';
import { spkiOf } from './spki.js';
import { toBytes } from './utf8.js';

type Imported = Promise<CryptoKey>;

const byUse = new Map<string, Map<Data, Imported>>();
const keysKept = 32;

/** An HMAC key; importing one costs as much as using it, so the last ones are kept. */
export function hmacKey(hash: string, key: Data): Imported {
  return kept(`HMAC ${hash}`, key, () => {
    const bytes = toBytes(key);
    // Web Crypto refuses an empty key; HMAC pads keys with zeros (RFC 2104), so one zero byte is the same key.
    const raw = bytes.length === 0 ? new Uint8Array(1) : bytes;
    return crypto.subtle.importKey('raw', raw as BufferSource, { name: 'HMAC', hash }, false, ['sign']);
  });
}

/** What Web Crypto needs to know of a key. */
export type KeyAlgorithm = Algorithm | EcKeyImportParams | RsaHashedImportParams;

/** The key that signs, or the one that verifies; an error says what it should have been. */
export async function keyOf(algorithm: KeyAlgorithm, key: Data, use: KeyUse): Promise<CryptoKey> {
  const { received } = use;
  const load = received === undefined ? signingKey : isToBePrivate(key, received) ? publicHalf : verifyingKey;
  try {
    return await load(algorithm, key);
  } catch (error) {
    // A platform without the algorithm says so itself.
    if (error instanceof DOMException && error.name === 'NotSupportedError') throw error;
    throw keyError(kindOf(algorithm), key, use);
  }
}

function kindOf(algorithm: KeyAlgorithm): KeyKind {
  const name = 'namedCurve' in algorithm ? algorithm.namedCurve : algorithm.name;
  return name.startsWith('RSA') ? 'RSA' : (name as KeyKind);
}

/** A private key from PEM, an Ed25519 seed or PKCS #8. */
function signingKey(algorithm: KeyAlgorithm, key: Data): Imported {
  return kept(`sign ${useOf(algorithm)}`, key, () =>
    crypto.subtle.importKey('pkcs8', pkcs8Of(key) as BufferSource, algorithm, false, ['sign']),
  );
}

/** A public key from PEM, raw bytes or SPKI. */
function verifyingKey(algorithm: KeyAlgorithm, key: Data): Imported {
  return kept(`verify ${useOf(algorithm)}`, key, () =>
    crypto.subtle.importKey('spki', spkiOf(key) as BufferSource, algorithm, false, ['verify']),
  );
}

/** The public half of a private key. */
function publicHalf(algorithm: KeyAlgorithm, key: Data): Imported {
  return kept(`half ${useOf(algorithm)}`, key, async () => {
    const { subtle } = crypto;
    const whole = await subtle.importKey('pkcs8', pkcs8Of(key) as BufferSource, algorithm, true, ['sign']);
    const members = Object.entries(await subtle.exportKey('jwk', whole));
    // RFC 7518, section 6, and RFC 8037: the members of a public key.
    const half = members.filter(([name]) => ['kty', 'crv', 'x', 'y', 'n', 'e'].includes(name));
    return subtle.importKey('jwk', Object.fromEntries(half) as JsonWebKey, algorithm, false, ['verify']);
  });
}

/** A key is imported for one hash. */
function useOf(algorithm: KeyAlgorithm): string {
  return 'hash' in algorithm ? `${algorithm.name} ${JSON.stringify(algorithm.hash)}` : algorithm.name;
}

function kept(use: string, key: Data, load: () => Imported): Imported {
  const keys = byUse.get(use) ?? new Map<Data, Imported>();
  byUse.set(use, keys);
  const known = keys.get(key) ?? load();
  if (!keys.has(key) && keys.size === keysKept) keys.clear();
  keys.set(key, known);
  return known;
}

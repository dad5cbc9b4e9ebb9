import { isToBePrivate } from './pem.js';
import type { Data, KeyUse } from './primitives.js';
import { UnreadableError } from './unreadable-error.js';

/** What a signature needs a key of. */
export type KeyKind = 'Ed25519' | 'P-256' | 'P-384' | 'P-521' | 'RSA';

/** Says what a key should have been, in the form in which it was given: text or bytes. */
export function keyError(kind: KeyKind, key: Data, { name, received }: KeyUse): UnreadableError {
  const isPublic = received !== undefined && !isToBePrivate(key, received);
  const [half, label, der] = isPublic
    ? ['a public', 'PUBLIC', 'SPKI']
    : ['an unencrypted private', 'PRIVATE', 'PKCS #8'];
  const form =
    typeof key === 'string'
      ? `PEM: all of it, from the line -----BEGIN ${label} KEY----- to its end, with line breaks`
      : `bytes: ${kind === 'Ed25519' ? `32, or ${der}` : der}`;
  return new UnreadableError(name, `${half} ${kind} key in ${form}`);
}

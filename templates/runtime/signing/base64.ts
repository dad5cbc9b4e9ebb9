import { UnreadableError } from '../crypto/unreadable-error.js';
import { toBytes } from '../crypto/utf8.js';

/** RFC 4648, section 4: with padding. */
export function base64(data: string | Uint8Array): string {
  let binary = '';
  for (const byte of toBytes(data)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** RFC 4648, section 5, without padding (RFC 7515, section 2). */
export function base64url(data: string | Uint8Array): string {
  return base64(data).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Either alphabet, padded or not. `name` is that of the credential that the text is, or is a part of. */
export function base64Decode(text: string, name?: string): Uint8Array {
  const digits = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1) {
    throw new UnreadableError(name, 'base64: letters, digits, + and /, or - and _ in their place, and = at its end');
  }
  return Uint8Array.from(atob(digits), (character) => character.charCodeAt(0));
}

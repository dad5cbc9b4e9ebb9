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

/** Either alphabet, padded or not. */
export function base64Decode(text: string): Uint8Array {
  const digits = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1) throw new TypeError('this text is not base 64');
  return Uint8Array.from(atob(digits), (character) => character.charCodeAt(0));
}

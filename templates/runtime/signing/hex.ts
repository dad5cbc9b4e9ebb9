import { UnreadableError } from '../crypto/unreadable-error.js';

/** Digits of either case. `name` is that of the credential that the text is, or is a part of. */
export function hexDecode(text: string, name?: string): Uint8Array {
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text)) {
    throw new UnreadableError(name, 'hex: digits and the letters A to F, two for each byte');
  }
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
}

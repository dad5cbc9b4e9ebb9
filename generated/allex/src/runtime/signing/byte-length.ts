import { toBytes } from '../crypto/utf8.js';

/** How many bytes; text as UTF-8. */
export function byteLength(data: string | Uint8Array): number {
  return toBytes(data).length;
}

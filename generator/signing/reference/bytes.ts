/** Text or bytes, as functions of the language take them. */
export type Data = string | Uint8Array;

/** Text as UTF-8. */
export function bytesOf(data: Data): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
}

/** A plain `Uint8Array` with the same bytes, so that nothing sees a `Buffer`. */
export function plain(buffer: Uint8Array): Uint8Array {
  return Uint8Array.from(buffer);
}

/** By UTF-8 bytes, which is by code points: where JavaScript's own order is by UTF-16 units. */
export function compareUtf8(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}

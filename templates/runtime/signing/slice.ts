/** The bytes from one offset up to, without, another; offsets beyond an end stop there. */
export function slice(bytes: Uint8Array, from: number, to: number): Uint8Array {
  return bytes.slice(Math.max(from, 0), Math.max(to, 0));
}

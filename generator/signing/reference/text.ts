/** A to Z alone: the library's own turn ß into SS. */
export function upperAscii(text: string): string {
  return Array.from(text, (character) => (/[a-z]/.test(character) ? character.toUpperCase() : character)).join('');
}

/** A to Z alone. */
export function lowerAscii(text: string): string {
  return Array.from(text, (character) => (/[A-Z]/.test(character) ? character.toLowerCase() : character)).join('');
}

/** The bytes from one offset up to another, both held inside what there is. */
export function sliceOf(bytes: Uint8Array, from: bigint, to: bigint): Uint8Array {
  const inside = (offset: bigint): number => Math.min(Math.max(Number(offset), 0), bytes.length);
  return bytes.filter((_byte, offset) => offset >= inside(from) && offset < inside(to));
}

/** Part of a stream: its text, and the byte that ended it; none where the stream itself ended. */
export interface Piece {
  readonly text: string;
  readonly end: number | undefined;
}

/** How large a piece may be. */
export interface SizeLimit {
  readonly maxBytes: number;
  readonly tooLarge: () => Error;
}

export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;

/**
 * Cuts UTF-8 at ASCII bytes, which are never part of a longer character, so that a chunk may end anywhere. A byte order
 * mark at the very beginning is taken off.
 */
export async function* pieces(
  chunks: AsyncIterable<Uint8Array>,
  ends: readonly number[],
  { maxBytes, tooLarge }: SizeLimit,
): AsyncGenerator<Piece, void, undefined> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let isFirst = true;
  let held: Uint8Array[] = [];
  let size = 0;
  const hold = (bytes: Uint8Array): void => {
    size += bytes.length;
    if (size > maxBytes) throw tooLarge();
    held.push(bytes);
  };
  const take = (end: number | undefined): Piece => {
    const text = held.map((bytes) => decoder.decode(bytes, { stream: true })).join('') + decoder.decode();
    const piece = { text: isFirst ? text.replace(/^\uFEFF/, '') : text, end };
    isFirst = false;
    held = [];
    size = 0;
    return piece;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (const [at, byte] of chunk.entries()) {
      if (!ends.includes(byte)) continue;
      hold(chunk.subarray(start, at));
      yield take(byte);
      start = at + 1;
    }
    if (start < chunk.length) hold(chunk.subarray(start));
  }
  if (held.length > 0) yield take(undefined);
}

import { pieces } from './pieces.js';
import { itemReader, type ItemReader, type ItemSource } from './read-items.js';

const recordSeparator = 0x1e;

/** Reads a JSON text sequence (RFC 7464): a record separator before each JSON text. */
export function jsonSequence(): ItemReader {
  return itemReader(itemsOf);
}

async function* itemsOf(source: ItemSource): AsyncGenerator<unknown, void, undefined> {
  let isBefore = true;
  for await (const { text } of pieces(source.chunks, [recordSeparator], source)) {
    const isBlank = !/[^\t\n\r ]/.test(text);
    // RFC 7464, section 2.4: a number or word that nothing follows may have been cut off.
    if (!isBlank && (isBefore || !/["\]}\t\n\r ]$/.test(text))) throw source.unreadable(text);
    isBefore = false;
    if (!isBlank) yield source.parse(text);
  }
}

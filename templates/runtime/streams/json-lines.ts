import { lineFeed, pieces } from './pieces.js';
import { itemReader, type ItemReader, type ItemSource } from './read-items.js';

/** Reads JSON Lines, one JSON text to a line, which NDJSON is another name for. Empty lines are passed over. */
export function jsonLines(): ItemReader {
  return itemReader(itemsOf);
}

async function* itemsOf(source: ItemSource): AsyncGenerator<unknown, void, undefined> {
  for await (const { text } of pieces(source.chunks, [lineFeed], source)) {
    if (/[^\t\r ]/.test(text)) yield source.parse(text);
  }
}

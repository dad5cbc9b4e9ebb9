import { OrderedPairs } from './ordered-pairs.js';
import { lowerAscii, upperAscii } from './text.js';

/** The pairs with each word of their names in lower case, but for a letter that begins it. */
export function withTitleNames({ list }: OrderedPairs): OrderedPairs {
  return new OrderedPairs(list.map(([name, value]) => [name.split('-').map(titled).join('-'), value]));
}

function titled(word: string): string {
  return upperAscii(word.slice(0, 1)) + lowerAscii(word.slice(1));
}

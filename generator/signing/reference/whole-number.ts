import { isWholeNumber } from '../whole-number.js';
import type { CelValue } from './ordered-pairs.js';

export function wholeNumber(text: CelValue): bigint {
  if (typeof text === 'string' && isWholeNumber(text)) return BigInt(text);
  throw new TypeError('not a whole number of at most ten digits');
}

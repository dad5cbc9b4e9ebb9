import type { Direction } from '../rule.js';
import { isBytes, isScalar, type Alternative } from './alternative.js';
import { isLong } from './compare-formats.js';

/** Whether TypeScript sees a difference between alternatives with and without this scalar one. */
export function isSeen(one: Alternative, others: readonly Alternative[], direction: Direction): boolean {
  const types = typesOf(one, direction);
  const known = new Set(others.flatMap((other) => (other === one ? [] : typesOf(other, direction))));
  return types.length === 0 || types.some((type) => !known.has(type));
}

/** The types that any value of a scalar has; none for what is listed, and for what is no scalar. */
function typesOf(alternative: Alternative, direction: Direction): readonly string[] {
  const { kind, literals, keywords } = alternative;
  if (!isScalar(alternative) || literals !== undefined) return [];
  if (isBytes(alternative)) return ['bytes'];
  if (isLong(alternative)) return ['number', 'string'];
  return direction === 'request' && keywords.get('format') === 'date-time' ? ['string', 'Date'] : [kind];
}

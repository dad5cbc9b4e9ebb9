import { JsonLiteral, OrderedPairs, type CelValue } from './reference/ordered-pairs.js';

/** A value as text: text as it is, bytes in hex, ints in decimal digits, lists and maps as JSON. */
export function showValue(value: CelValue): string {
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return typeof value === 'object' ? JSON.stringify(plain(value)) : String(value);
}

function plain(value: CelValue): unknown {
  if (value instanceof OrderedPairs) return value.list.map(([name, member]) => [name, plain(member)]);
  if (value instanceof Uint8Array) return showValue(value);
  if (value instanceof JsonLiteral) return JSON.parse(value.spelling) as unknown;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'object' ? value.map(plain) : value;
}

import { JsonLiteral, OrderedPairs, type CelValue } from './ordered-pairs.js';

/** JSON without white space, members in order (RFC 8259). */
export function jsonText(value: CelValue): string {
  if (value instanceof OrderedPairs) return objectText(value.list, jsonText);
  if (value instanceof JsonLiteral) return value.spelling;
  if (value instanceof Uint8Array) throw new TypeError('bytes have no JSON form');
  if (typeof value === 'object') return `[${value.map(jsonText).join(',')}]`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** RFC 8785: members sorted by UTF-16 units. */
export function canonicalJsonText(value: CelValue): string {
  if (value instanceof OrderedPairs) {
    const sorted = [...value.list].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return objectText(sorted, canonicalJsonText);
  }
  return Array.isArray(value) ? `[${value.map(canonicalJsonText).join(',')}]` : jsonText(value);
}

function objectText(list: OrderedPairs['list'], print: (value: CelValue) => string): string {
  return `{${list.map(([name, value]) => `${JSON.stringify(name)}:${print(value)}`).join(',')}}`;
}

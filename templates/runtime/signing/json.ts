import { Entries, JsonLiteral, type EntryValue } from './entries.js';

/** JSON without white space, members in order. */
export function json(value: EntryValue): string {
  if (value instanceof Entries)
    return `{${value.list.map(([name, member]) => `${JSON.stringify(name)}:${json(member)}`).join(',')}}`;
  if (value instanceof JsonLiteral) return value.text;
  return typeof value === 'object' ? `[${value.map(json).join(',')}]` : JSON.stringify(value);
}

/** RFC 8785: members sorted by UTF-16 units. */
export function canonicalJson(value: EntryValue): string {
  return json(canonical(value));
}

function canonical(value: EntryValue): EntryValue {
  if (value instanceof Entries) {
    const members = value.list.map(([name, member]) => [name, canonical(member)] as const);
    return new Entries(members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  }
  return typeof value === 'object' && !(value instanceof JsonLiteral) ? value.map(canonical) : value;
}

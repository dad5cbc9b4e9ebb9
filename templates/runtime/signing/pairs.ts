import type { Entries, EntryValue } from './entries.js';
import { json } from './json.js';
import { uri } from './uri.js';

/** `name=value&name=value`, nothing encoded. */
export function pairs(map: Entries, equals: string = '=', between: string = '&'): string {
  return map.list.map(([name, value]) => name + equals + memberText(value)).join(between);
}

/** `name=value&name=value`, names and values percent-encoded. */
export function form(map: Entries): string {
  return map.list.map(([name, value]) => `${uri(name)}=${uri(memberText(value))}`).join('&');
}

/** Text as it is, anything else as JSON writes it. */
export function memberText(value: EntryValue): string {
  return typeof value === 'string' ? value : json(value);
}

import { compareUtf8 } from './bytes.js';
import { jsonText } from './json.js';
import { OrderedPairs, type CelValue } from './ordered-pairs.js';
import { encodeUri } from './uri.js';

/** A member as text: text as it is, anything else as JSON writes it. */
export function memberText(value: CelValue): string {
  return typeof value === 'string' ? value : jsonText(value);
}

/** `name=value&name=value`, nothing encoded. */
export function pairsText(map: OrderedPairs, equals: string, between: string): string {
  return map.list.map(([name, value]) => name + equals + memberText(value)).join(between);
}

/** A form or query, percent-encoded. */
export function formText(map: OrderedPairs): string {
  return map.list.map(([name, value]) => `${encodeUri(name)}=${encodeUri(memberText(value))}`).join('&');
}

/** By name, then by value. */
export function sortedMap(map: OrderedPairs): OrderedPairs {
  const compare = (a: OrderedPairs['list'][number], b: OrderedPairs['list'][number]): number =>
    compareUtf8(a[0], b[0]) || compareUtf8(memberText(a[1]), memberText(b[1]));
  return new OrderedPairs([...map.list].sort(compare));
}

/** The pairs whose names are wanted, by the order in which they are; a star at the end stands for any rest. */
export function pickedOf(map: OrderedPairs, wanted: readonly string[]): OrderedPairs {
  const isWanted = (name: string, by: string): boolean =>
    by.endsWith('*') ? name.startsWith(by.slice(0, -1)) : name === by;
  return new OrderedPairs(wanted.flatMap((by) => map.list.filter(([name]) => isWanted(name, by))));
}

/** The value of a name that is there once, as text; nothing where it is not there. */
export function valueNamed({ list }: OrderedPairs, name: string): string | undefined {
  const values = list.filter(([other]) => other === name).map(([, value]) => memberText(value));
  if (values.length > 1) throw new TypeError(`${name} is there ${String(values.length)} times`);
  return values[0];
}

import { compareUtf8 } from './bytes.js';
import { jsonText } from './json.js';
import { OrderedPairs, type CelValue } from './ordered-pairs.js';
import { encodeUri } from './uri.js';

/** A member as text: text as it is, anything else as JSON writes it. */
function memberText(value: CelValue): string {
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

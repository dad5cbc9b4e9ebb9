import { compareUtf8 } from './bytes.js';
import { decodeQuery, encodeUri, splitQuery } from './uri.js';

/** AWS Signature Version 4, "CanonicalQueryString": encoded anew, sorted by encoded name, then by encoded value. */
export function canonicalQueryOf(query: string): string {
  return decodeQuery(query)
    .map(([name, value]) => [encodeUri(name), encodeUri(value)] as const)
    .sort(([a, x], [b, y]) => compareUtf8(a, b) || compareUtf8(x, y))
    .map((pair) => pair.join('='))
    .join('&');
}

/** The parts as they are, sorted by name, then by what follows it. */
export function sortedQueryOf(query: string): string {
  return splitQuery(query)
    .map((part) => ({ part, name: part.split('=')[0] ?? '' }))
    .sort((a, b) => compareUtf8(a.name, b.name) || compareUtf8(a.part, b.part))
    .map(({ part }) => part)
    .join('&');
}

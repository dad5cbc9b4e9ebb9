import { compareText } from './compare.js';
import { uri } from './uri.js';

/** AWS Signature Version 4, "CanonicalQueryString": encoded anew, sorted by encoded name, then by encoded value. */
export function canonicalQuery(query: string): string {
  return [...new URLSearchParams(`?${query}`)]
    .map(([name, value]): readonly [string, string] => [uri(name), uri(value)])
    .sort(([a, x], [b, y]) => compareText(a, b) || compareText(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

import { diagnostic } from '../diagnostics/diagnostic.js';
import type { DeclaredPlacement } from './declaration.js';
import type { Report } from './finding.js';
import { httpToken } from './http-token.js';

// Fields that only the HTTP client can know; RFC 9110, section 7.6.1, names those of the connection.
const ownedByHttp = new Set([
  'host',
  'content-length',
  'connection',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'cookie',
]);

/** Names that can be sent, each once in its place. */
export function checkPlacementNames(send: readonly DeclaredPlacement[], report: Report): void {
  const seen = new Set<string>();
  for (const { in: place, name, nameLocation } of send) {
    const problem = whyNot(place, name);
    if (problem !== undefined) report(diagnostic('signing/placement-name', nameLocation, { name, problem }));
    const key = `${place} ${place === 'headers' ? name.toLowerCase() : name}`;
    if (seen.has(key)) report(diagnostic('signing/placement-twice', nameLocation, { name }));
    seen.add(key);
  }
  const params = send.find((placement) => placement.in === 'params');
  const other = send.find((placement) => placement.in === 'query' || placement.in === 'body');
  if (params !== undefined && other !== undefined) {
    report(diagnostic('signing/placement-mix', params.nameLocation, { one: other.in }));
  }
}

function whyNot(place: DeclaredPlacement['in'], name: string): string | undefined {
  if (place === 'headers' || place === 'cookies') {
    if (!httpToken.test(name)) return 'a name of a header or cookie has letters, digits and some signs, and no space';
    if (place === 'headers' && ownedByHttp.has(name.toLowerCase())) {
      return name.toLowerCase() === 'cookie' ? 'cookies go under `cookies`' : 'the HTTP client writes this header';
    }
  }
  // JavaScript moves such members of an object to its front, and takes this one for its prototype.
  if (/^\d+$/.test(name)) return 'a name of digits alone loses its place';
  return name === '__proto__' ? 'it has a meaning in JavaScript' : undefined;
}

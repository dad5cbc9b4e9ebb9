import type { PlannedScheme } from '../plan/package-plan.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { markdownCode } from './encode/markdown.js';

/** Fetch standard, "forbidden request-header": whatever a script gives is dropped without a word. */
const forbidden = new Set([
  ...['accept-charset', 'accept-encoding', 'access-control-request-headers', 'access-control-request-method'],
  ...['connection', 'content-length', 'cookie', 'cookie2', 'date', 'dnt', 'expect', 'host', 'keep-alive', 'origin'],
  ...['referer', 'set-cookie', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'via'],
]);

/** Says where a scheme sends what no browser lets a script send, as Markdown; empty where all of it can be sent. */
export function browserLine(planned: PlannedScheme): string {
  const names = headersOf(planned).filter(isForbidden);
  if (names.length === 0) return '';
  const unique = [...new Set(names)].map(markdownCode);
  return `Not for browsers: they let no script set ${unique.join(' or ')}, and the API would refuse the request.`;
}

function isForbidden(name: string): boolean {
  const lower = name.toLowerCase();
  return forbidden.has(lower) || lower.startsWith('proxy-') || lower.startsWith('sec-');
}

/** Browsers send an `Accept-Encoding` of their own, which will do where nothing is computed of it. */
function isSigned(name: string, { covers }: SigningScheme): boolean {
  return covers.headers.includes(name.toLowerCase());
}

function headersOf({ scheme, signing }: PlannedScheme): readonly string[] {
  if (signing !== undefined) {
    return signing.steps.flatMap((step) => {
      if (step.kind !== 'placement') return [];
      const { in: place, name, template } = step.placement;
      const isFixed = template.every(({ kind }) => kind === 'text');
      if (isFixed && name.toLowerCase() === 'accept-encoding' && !isSigned(name, signing)) return [];
      return place === 'headers' ? name : place === 'cookies' ? 'Cookie' : [];
    });
  }
  if (scheme.kind !== 'apiKey') return [];
  return scheme.in === 'header' ? [scheme.parameterName] : scheme.in === 'cookie' ? ['Cookie'] : [];
}

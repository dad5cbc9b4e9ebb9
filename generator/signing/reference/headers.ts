import { OrderedPairs } from './ordered-pairs.js';
import type { ReferenceRequest } from './request.js';

/** Outer white space off, inner white space to one space (RFC 9110, section 5.5). */
function collapse(value: string): string {
  return value
    .split(/[ \t]+/)
    .join(' ')
    .replace(/^ | $/g, '');
}

/** The value of a header field; of several with one name, all, by commas. */
export function headerOf(request: ReferenceRequest, name: string): string | undefined {
  const values = request.headers.filter(([other]) => other === name.toLowerCase()).map(([, value]) => collapse(value));
  return values.length === 0 ? undefined : values.join(', ');
}

/** The fields whose names match a pattern, by name in lower case, sorted. */
export function headersOf(request: ReferenceRequest, patterns: readonly string[]): OrderedPairs {
  const matches = (name: string): boolean =>
    patterns.some((pattern) => {
      const wanted = pattern.toLowerCase();
      return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
    });
  const names = [...new Set(request.headers.map(([name]) => name))].filter(matches).sort();
  return new OrderedPairs(names.map((name) => [name, headerOf(request, name) ?? '']));
}

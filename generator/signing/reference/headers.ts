import { OrderedPairs } from './ordered-pairs.js';
import type { ReferenceRequest } from './request.js';

/** How much of the white space of a value is kept. */
type Space = 'collapsed' | 'inner';

/** Outer white space off (RFC 9110, section 5.5); inner white space to one space, where it is not kept. */
function written(value: string, space: Space): string {
  const words = value.split(/([ \t]+)/).map((word, at) => (at % 2 === 1 && space === 'collapsed' ? ' ' : word));
  const [first, last] = [words[0] === '' ? 2 : 0, words.at(-1) === '' ? words.length - 2 : words.length];
  return words.slice(first, Math.max(first, last)).join('');
}

/** The value of a header field; of several with one name, all, by commas. */
export function headerOf(request: ReferenceRequest, name: string, space: Space = 'collapsed'): string | undefined {
  const fields = request.headers.filter(([other]) => other === name.toLowerCase());
  return fields.length === 0 ? undefined : fields.map(([, value]) => written(value, space)).join(', ');
}

/** The fields whose names match a pattern, by name in lower case, sorted. */
export function headersOf(
  request: ReferenceRequest,
  patterns: readonly string[],
  space: Space = 'collapsed',
): OrderedPairs {
  const matches = (name: string): boolean =>
    patterns.some((pattern) => {
      const wanted = pattern.toLowerCase();
      return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
    });
  const names = [...new Set(request.headers.map(([name]) => name))].filter(matches).sort();
  return new OrderedPairs(names.map((name) => [name, headerOf(request, name, space) ?? '']));
}

import { compareText } from './compare.js';

/** The parts of a query as they are, sorted by name, then by what follows it. */
export function sortedQuery(query: string): string {
  return query
    .split('&')
    .filter((part) => part !== '')
    .sort((a, b) => compareText(nameOf(a), nameOf(b)) || compareText(a, b))
    .join('&');
}

function nameOf(part: string): string {
  return part.split('=', 1)[0] ?? '';
}

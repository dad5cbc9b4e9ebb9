import type { Coverage } from '../signing/signing-scheme.js';

/** In words: which parts of a request the signature protects, and which it does not. */
export function coversLine({ method, host, path, query, body, headers }: Coverage): string {
  const parts: readonly [string, boolean][] = [
    ['the method', method],
    ['the host', host],
    ['the path', path],
    [query === 'in part' ? 'parts of the query' : 'the query', query !== false],
    [body === 'in part' ? 'parts of the body' : 'the body', body !== false],
  ];
  const covered = parts.flatMap(([name, isCovered]) => (isCovered ? [name] : []));
  const open = parts.flatMap(([name, isCovered]) => (isCovered ? [] : [name]));
  if (headers.length > 0)
    covered.push(`the ${headers.length === 1 ? 'header' : 'headers'} ${headers.map(code).join(', ')}`);
  const first =
    covered.length === 0 ? 'The signature covers nothing of the request' : `The signature covers ${list(covered)}`;
  return open.length === 0 ? `${first}.` : `${first}; not ${list(open, 'or')}.`;
}

function code(name: string): string {
  return `\`${name}\``;
}

function list(items: readonly string[], word = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

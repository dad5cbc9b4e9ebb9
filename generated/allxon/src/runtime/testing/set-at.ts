/** A copy of a JSON value with another one at a JSON Pointer (RFC 6901); objects that are not there are made. */
export function setAt(whole: unknown, pointer: string, value: unknown): unknown {
  return set(whole, pointer.split('/').slice(1), value);
}

function set(whole: unknown, [token, ...rest]: readonly string[], value: unknown): unknown {
  if (token === undefined) return value;
  const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
  if (Array.isArray(whole)) {
    return whole.map((element: unknown, index) => (String(index) === key ? set(element, rest, value) : element));
  }
  const members = new Map<string, unknown>(typeof whole === 'object' && whole !== null ? Object.entries(whole) : []);
  members.set(key, set(members.get(key), rest, value));
  return Object.fromEntries(members);
}

/** A copy of a JSON value with another one at a JSON Pointer (RFC 6901); objects that are not there are made. */
export function setAt(whole: unknown, pointer: string, value: unknown): unknown {
  return set(whole, pointer.split('/').slice(1), value);
}

function set(whole: unknown, [token, ...rest]: readonly string[], value: unknown): unknown {
  if (token === undefined) return value;
  const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
  if (Array.isArray(whole)) {
    const elements: unknown[] = [...(whole as readonly unknown[])];
    const index = /^(0|[1-9]\d*)$/.test(key) ? Number(key) : Number.NaN;
    if (index <= elements.length) elements[index] = set(elements[index], rest, value);
    return elements;
  }
  const members = new Map<string, unknown>(typeof whole === 'object' && whole !== null ? Object.entries(whole) : []);
  members.set(key, set(members.get(key), rest, value));
  return Object.fromEntries(members);
}

import { own } from './own.js';

/** The value at a JSON Pointer (RFC 6901), or undefined. */
export function valueAt(value: unknown, pointer: string | undefined): unknown {
  if (pointer === undefined) return undefined;
  let found = value;
  for (const token of pointer.split('/').slice(1)) {
    found = own(found, token.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return found;
}

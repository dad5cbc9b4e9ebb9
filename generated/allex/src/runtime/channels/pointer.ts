import { own } from '../own.js';

/** Finds something in a message. */
export type Place = (message: unknown) => unknown;

/** A JSON Pointer (RFC 6901), read once for many messages. */
export function placeAt(pointer: string): Place {
  const tokens = pointer.split('/').slice(1);
  const names = tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [name] = names;
  if (name !== undefined && names.length === 1) return (message) => own(message, name);
  return (message) => names.reduce<unknown>((found, each) => own(found, each), message);
}

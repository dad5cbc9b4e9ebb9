import { placeAt } from './pointer.js';

/** What a message has to say, and where: a JSON Pointer (RFC 6901). One of the three is there. */
export interface Statement {
  readonly at: string;
  readonly equals?: string | number | boolean;
  readonly startsWith?: string;
  readonly endsWith?: string;
}

/** Whether a message says it. */
export function says({ at, equals, startsWith = '', endsWith = '' }: Statement): (message: unknown) => boolean {
  const place = placeAt(at);
  if (equals !== undefined) return (message) => place(message) === equals;
  return (message) => {
    const text = place(message);
    return typeof text === 'string' && text.startsWith(startsWith) && text.endsWith(endsWith);
  };
}

import { InvalidInputError } from './errors/invalid-input-error.js';

// RFC 9110, sections 5.1 and 5.5. `new Headers()` refuses the same but prints the value. A record loses `__proto__`.
const namePattern = /^(?!__proto__$)[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const valuePattern = /^(?:[\x21-\x7E\x80-\xFF](?:[\t\x20-\x7E\x80-\xFF]*[\x21-\x7E\x80-\xFF])?)?$/;

/** Refuses control characters, outer white space, and what is not Latin-1; the value is not in the message. */
export function checkHeader(name: string, value: unknown): asserts value is string {
  if (!namePattern.test(name)) throw new InvalidInputError('headers', 'have a name that HTTP does not allow');
  if (typeof value !== 'string' || !valuePattern.test(value)) {
    throw new InvalidInputError(`headers.${name}`, 'has a control character, outer white space or what is not Latin-1');
  }
}

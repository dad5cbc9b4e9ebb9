import { InvalidInputError } from './errors/invalid-input-error.js';
import type { PropertyEncoding } from './operation.js';
import { styledParameter } from './parameter-style.js';

type Encodings = Readonly<Record<string, PropertyEncoding>>;

/** `application/x-www-form-urlencoded`: members in their own order; one that holds an object is JSON. */
export function formText(value: unknown, encodings: Encodings = {}): string {
  return formMembers(value)
    .map(([name, member]) => {
      const { contentType, ...encoding } = encodings[name] ?? {};
      const isJson = contentType !== undefined || (encoding.style === undefined && isObject(member));
      const json = isJson ? { mediaType: contentType ?? 'application/json' } : {};
      return styledParameter({ in: 'query', name, ...encoding, ...json }, member, `body.${name}`);
    })
    .filter((part) => part !== undefined)
    .join('&');
}

/** The members of a form that have a value. */
export function formMembers(value: unknown): readonly (readonly [name: string, member: unknown])[] {
  if (!isObject(value)) throw new InvalidInputError('body', 'is not an object of form fields');
  return Object.entries(value).filter(([, member]) => member !== undefined);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

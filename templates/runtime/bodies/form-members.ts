import { InvalidInputError } from '../errors/invalid-input-error.js';

/** The members of a form that have a value. */
export function formMembers(value: unknown): readonly (readonly [name: string, member: unknown])[] {
  if (!isObject(value)) throw new InvalidInputError('body', 'is not an object of form fields');
  return Object.entries(value).filter(([, member]) => member !== undefined);
}

/** An object with members: no list and no date. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

import { InvalidInputError } from './errors/invalid-input-error.js';

/** With the `u` flag, only a surrogate without its partner matches. */
const loneSurrogate = /\p{Surrogate}/u;

/** Refuses text that UTF-8 has no bytes for: encoders replace it silently. */
export function checkText(text: string, place: string): string {
  if (loneSurrogate.test(text)) throw new InvalidInputError(place, 'has a lone surrogate');
  return text;
}

/** Refuses what JSON and JavaScript would send as `null` or with other digits. */
export function checkNumber(value: number, place: string): number {
  // A number beyond 2^53 is always an integer, NaN never within.
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  throw new InvalidInputError(place, 'is not finite, or beyond 2^53, where digits are lost');
}

/** ISO 8601. */
export function dateText(date: Date, place: string): string {
  if (Number.isNaN(date.getTime())) throw new InvalidInputError(place, 'is an invalid date');
  return date.toISOString();
}

/** The text of a scalar: text, number, boolean, big integer or date. */
export function scalarText(value: unknown, place: string): string {
  switch (typeof value) {
    case 'string':
      return checkText(value, place);
    case 'number':
      return String(checkNumber(value, place));
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      if (value instanceof Date) return dateText(value, place);
      throw new InvalidInputError(place, value === null ? 'is null' : 'is not a text, number, boolean or date');
  }
}

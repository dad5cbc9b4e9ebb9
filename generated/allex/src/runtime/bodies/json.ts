import { InvalidInputError } from '../errors/invalid-input-error.js';
import { checkNumber, checkText, dateText } from '../parameter-value.js';

/** A body of JSON. */
export function asJson(value: unknown): string {
  return jsonText(value, 'body');
}

/**
 * Compact JSON. Refuses by its place what `JSON.stringify` would send as something else: `NaN` and holes as `null`,
 * a `Map` as `{}`, a lone surrogate as an escape.
 */
export function jsonText(value: unknown, place: string): string {
  check(value, place, 0);
  const text = JSON.stringify(value);
  // It escapes lone surrogates so, and nothing else: to look for them in each text would take longer.
  if (text.includes('\\ud')) checkTexts(value, place);
  return text;
}

function check(value: unknown, place: string, depth: number): void {
  if (typeof value === 'number') checkNumber(value, place);
  else if (typeof value === 'object') {
    if (value !== null) checkMembers(value, place, depth + 1);
  } else if (typeof value !== 'boolean' && typeof value !== 'string') {
    throw new InvalidInputError(place, `cannot be ${typeof value} in JSON`);
  }
}

function checkMembers(value: object, place: string, depth: number): void {
  if (depth > 200) throw new InvalidInputError(place, 'is nested too deep');
  if (hasJsonForm(value)) {
    if (value instanceof Date) dateText(value, place);
    else check(value.toJSON(''), place, depth);
  } else if (Array.isArray(value)) {
    // By index: a hole counts as missing.
    for (let index = 0; index < value.length; index += 1) check(value[index], `${place}[${index}]`, depth);
  } else if (Symbol.iterator in value || value instanceof Blob) {
    throw new InvalidInputError(place, 'cannot be a collection in JSON');
  } else {
    for (const name of Object.keys(value)) {
      const member = (value as Readonly<Record<string, unknown>>)[name];
      // A member without a value is left out; text needs no place.
      if (member !== undefined && typeof member !== 'string') check(member, `${place}.${name}`, depth);
    }
  }
}

/** Says where the lone surrogate is. */
function checkTexts(value: unknown, place: string): void {
  if (typeof value === 'string') checkText(value, place);
  if (typeof value !== 'object' || value === null) return;
  if (hasJsonForm(value)) {
    checkTexts(value.toJSON(''), place);
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    checkText(name, place);
    checkTexts(member, Array.isArray(value) ? `${place}[${name}]` : `${place}.${name}`);
  }
}

function hasJsonForm(value: object): value is { toJSON(key: string): unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function';
}

import { InvalidInputError } from '../errors/invalid-input-error.js';
import type { RequestBody } from '../operation.js';
import { checkNumber, checkText, dateText } from '../parameter-value.js';

/** A body of JSON. */
export function asJson(value: unknown, { exact }: Pick<RequestBody, 'exact'> = {}): string {
  const text = jsonText(value, 'body');
  if (exact === undefined) return text;
  return text.replace(keyed, (whole, key: string, given: string | undefined) => {
    if (given === undefined || !exact.includes(String(JSON.parse(key)))) return whole;
    return `${key}:${given.replaceAll('"', '')}`;
  });
}

// Each match is one string; where it is a key, with the integer or list of integers it names, which may be text.
const keyed =
  /("(?:[^"\\]|\\.)*")(?::("-?(?:0|[1-9]\d*)"|\[(?:-?\d+|"-?(?:0|[1-9]\d*)")(?:,(?:-?\d+|"-?(?:0|[1-9]\d*)"))*\]))?/g;

/**
 * Compact JSON. Refuses by its place what `JSON.stringify` would send as something else: `NaN` and holes as `null`,
 * a `Map` as `{}`, a lone surrogate as an escape.
 */
export function jsonText(value: unknown, place: string): string {
  check(value, place, 0);
  return JSON.stringify(value);
}

function check(value: unknown, place: string, depth: number): void {
  switch (typeof value) {
    case 'string':
      checkText(value, place);
      return;
    case 'number':
      checkNumber(value, place);
      return;
    case 'boolean':
      return;
    case 'object':
      if (value !== null) checkMembers(value, place, depth);
      return;
    default:
      throw new InvalidInputError(
        place,
        `is ${value === undefined ? 'missing' : `a ${typeof value}`}, which JSON has no form for`,
      );
  }
}

function checkMembers(value: object, place: string, depth: number): void {
  if (depth > 200) throw new InvalidInputError(place, 'is nested too deep');
  if (Array.isArray(value)) {
    // By index: a hole counts as missing.
    for (let index = 0; index < value.length; index += 1) check(value[index], `${place}[${index}]`, depth + 1);
    return;
  }
  if (value instanceof Date) {
    dateText(value, place);
    return;
  }
  if (hasJsonForm(value)) {
    check(value.toJSON(''), place, depth + 1);
    return;
  }
  if (Symbol.iterator in value || value instanceof Blob) {
    throw new InvalidInputError(place, 'is a collection that JSON has no form for');
  }
  for (const [name, member] of Object.entries(value)) {
    checkText(name, place);
    // A member without a value is left out.
    if (member !== undefined) check(member, `${place}.${name}`, depth + 1);
  }
}

function hasJsonForm(value: object): value is { toJSON(key: string): unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function';
}

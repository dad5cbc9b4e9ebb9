import { mediaTypeKind } from '../media-type.js';
import type { RequestBody } from '../operation.js';
import type { FakeRequest } from './fake-request.js';

/** Whether a body has the fields that a method gives a value. Of a form in parts that is not told without waiting. */
export function hasFixedFields(declared: RequestBody | undefined, { body }: FakeRequest): boolean {
  const fixed = Object.entries(declared?.fixed?.fields ?? {});
  if (declared === undefined || fixed.length === 0) return true;
  const text = new TextDecoder().decode(body);
  switch (mediaTypeKind(declared.mediaType)) {
    case 'form': {
      const fields = new URLSearchParams(text);
      return fixed.every(([name, value]) => fields.get(name) === String(value));
    }
    case 'json': {
      const members = jsonMembers(text);
      return fixed.every(([name, value]) => members.get(name) === value);
    }
    default:
      return true;
  }
}

function jsonMembers(text: string): ReadonlyMap<string, unknown> {
  try {
    return new Map(Object.entries((JSON.parse(text) ?? {}) as object));
  } catch {
    return new Map();
  }
}

/** What a caller has given of a body: without the fields that the method adds, and nothing where no other is left. */
export function givenOf(value: unknown, { fixed, const: unasked }: RequestBody): unknown {
  if (fixed === undefined || typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([name]) => !Object.hasOwn(fixed.fields, name));
  return given.length === 0 && unasked !== undefined ? undefined : Object.fromEntries(given);
}

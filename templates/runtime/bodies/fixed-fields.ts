import type { Payload } from '../body.js';
import type { RequestBody } from '../operation.js';
import { isObject } from './form-members.js';

/** A body that begins with the fields that its method gives a value. */
export function fixedFields(value: unknown, body: RequestBody): Payload {
  const { fields = {}, encode } = body.fixed ?? {};
  if (encode === undefined) throw new TypeError('a body has no fields of its own');
  return encode(isObject(value) ? { ...fields, ...value, ...fields } : value, body);
}

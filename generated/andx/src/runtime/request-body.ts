import type { Payload } from './body.js';
import { InvalidInputError } from './errors/invalid-input-error.js';
import type { RequestBody } from './operation.js';

/** Serialises a body at once: what the caller changes later is not sent. Blobs and streams are handed on. */
export function requestBody(declared: RequestBody | undefined, given: unknown): Payload | undefined {
  const value = given === undefined ? declared?.const : given;
  if (declared !== undefined && value !== undefined) return declared.encode(value, declared);
  if (declared?.required) throw new InvalidInputError('body', 'is missing');
  return undefined;
}

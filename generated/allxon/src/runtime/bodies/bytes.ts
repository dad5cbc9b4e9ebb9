import type { Payload } from '../body.js';
import { InvalidInputError } from '../errors/invalid-input-error.js';
import { checkText } from '../parameter-value.js';

/** Text or bytes as they are. Buffers are copied: what the caller changes later is not sent. */
export function asBytes(value: unknown): Payload {
  if (typeof value === 'string') return checkText(value, 'body');
  if (value instanceof Blob || value instanceof ReadableStream) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value.slice(0));
  if (ArrayBuffer.isView(value))
    return new Uint8Array(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  throw new InvalidInputError('body', 'is neither text, bytes, a Blob nor a ReadableStream');
}

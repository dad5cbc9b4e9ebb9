import { InvalidInputError } from './errors/invalid-input-error.js';
import { formText } from './form-body.js';
import { jsonText } from './json-body.js';
import { mediaTypeKind } from './media-type.js';
import { multipartForm } from './multipart-body.js';
import type { RequestBody } from './operation.js';
import { checkText } from './parameter-value.js';

/** What `fetch` takes. A blob, form or stream becomes bytes first where it is signed. */
export type Payload = string | Uint8Array | Blob | FormData | ReadableStream<Uint8Array>;

/** Serialises a body at once: what the caller changes later is not sent. Blobs and streams are handed on. */
export function requestBody(declared: RequestBody | undefined, given: unknown): Payload | undefined {
  if (declared === undefined) return undefined;
  const value = given === undefined ? declared.const : given;
  if (value === undefined) {
    if (declared.required) throw new InvalidInputError('body', 'is missing');
    return undefined;
  }
  switch (mediaTypeKind(declared.mediaType)) {
    case 'json':
      return jsonText(value, 'body');
    case 'form':
      return formText(value, declared.encoding);
    case 'multipart':
      return multipartForm(value, declared.encoding);
    case 'text':
      return typeof value === 'string' ? checkText(value, 'body') : bytes(value);
    case 'binary':
      return bytes(value);
  }
}

function bytes(value: unknown): Payload {
  if (typeof value === 'string') return checkText(value, 'body');
  if (value instanceof Blob || value instanceof ReadableStream) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value.slice(0));
  if (ArrayBuffer.isView(value))
    return new Uint8Array(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  throw new InvalidInputError('body', 'is neither text, bytes, a Blob nor a ReadableStream');
}

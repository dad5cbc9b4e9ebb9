import type { RequestBody } from '../operation.js';
import { scalarText } from '../parameter-value.js';
import { formMembers } from './form-members.js';
import { jsonText } from './json.js';

/** `multipart/form-data` (RFC 7578): text, files (Blob or bytes), objects as JSON, one part for each element of a list. */
export function asMultipart(value: unknown, { encoding = {} }: RequestBody): FormData {
  const form = new FormData();
  for (const [name, member] of formMembers(value)) {
    for (const each of Array.isArray(member) ? member : [member]) {
      form.append(name, part(each, `body.${name}`, encoding[name]?.contentType));
    }
  }
  return form;
}

function part(value: unknown, place: string, contentType: string | undefined): string | Blob {
  const type = contentType === undefined ? {} : { type: contentType };
  if (value instanceof Blob) return value;
  if (value instanceof ArrayBuffer) return new Blob([value], type);
  if (ArrayBuffer.isView(value))
    return new Blob([new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()], type);
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    return new Blob([jsonText(value, place)], { type: contentType ?? 'application/json' });
  }
  const text = scalarText(value, place);
  return contentType === undefined ? text : new Blob([text], type);
}

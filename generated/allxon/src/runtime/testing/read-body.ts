import { essence, mediaTypeKind } from '../media-type.js';
import type { RequestBody } from '../operation.js';
import { FakeError } from './fake-error.js';
import type { FakeRequest } from './fake-request.js';
import { isList, itemShape, memberShape, shaped, type ValueShape } from './value-shape.js';

interface Declared {
  /** Of the operation. */
  readonly id: string;
  readonly shape: ValueShape | undefined;
}

/** The body that a client was given; undefined where none was sent. */
export async function readBody(
  { mediaType }: Pick<RequestBody, 'mediaType'>,
  { headers, body }: FakeRequest,
  { id, shape }: Declared,
): Promise<unknown> {
  if (body.length === 0) return undefined;
  const kind = mediaTypeKind(mediaType);
  const sent = headers.get('content-type') ?? '';
  try {
    switch (kind) {
      case 'json':
        return JSON.parse(new TextDecoder().decode(body)) as unknown;
      case 'form':
        return membersOf(new URLSearchParams(new TextDecoder().decode(body)), shape);
      case 'multipart':
        return await partsOf(body, sent, shape);
      case 'text':
        return new TextDecoder().decode(body);
      case 'binary':
        return body;
    }
  } catch (cause) {
    throw new FakeError(`${id}: the body is not ${essence(mediaType)}, or is broken`, { cause });
  }
}

/** Fields of a form. One that is a list may come several times, or once with commas. */
function membersOf(fields: URLSearchParams, shape: ValueShape | undefined): object {
  const entries = [...new Set(fields.keys())].map((name): [string, unknown] => {
    const texts = fields.getAll(name);
    const of = memberShape(shape, name);
    if (isList(of)) return [name, texts.map((text) => shaped(text, itemShape(of)))];
    return [name, ofText(texts[0] ?? '', of)];
  });
  return Object.fromEntries(entries);
}

async function partsOf(body: Uint8Array, contentType: string, shape: ValueShape | undefined): Promise<object> {
  const form = await new Response(body as BodyInit, { headers: { 'content-type': contentType } }).formData();
  const entries = [...new Set(form.keys())].map(async (name): Promise<[string, unknown]> => {
    const of = memberShape(shape, name);
    const parts = form.getAll(name).map((part) => ofPart(part, isList(of) ? itemShape(of) : of));
    return [name, isList(of) ? await Promise.all(parts) : await parts[0]];
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function ofPart(part: string | Blob, shape: ValueShape | undefined): Promise<unknown> {
  if (typeof part === 'string') return ofText(part, shape);
  // An object, as a client writes it.
  return mediaTypeKind(part.type) === 'json' && typeof shape === 'object'
    ? (JSON.parse(await part.text()) as unknown)
    : part;
}

function ofText(text: string, shape: ValueShape | undefined): unknown {
  return typeof shape === 'object' ? (JSON.parse(text) as unknown) : shaped(text, shape);
}

import { header, type RawRequest } from './http.js';

/** The body as JSON: absent, not JSON at all (media type or syntax), or a value. */
export type JsonBody =
  | { readonly kind: 'absent' }
  | { readonly kind: 'other-media-type' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'value'; readonly value: unknown };

/** Whether `Content-Type` names `application/json`, parameters aside. */
export function declaresJson(request: RawRequest): boolean {
  const [mediaType = ''] = (header(request, 'content-type') ?? '').split(';');
  return mediaType.trim().toLowerCase() === 'application/json';
}

export function readJson(request: RawRequest): JsonBody {
  if (request.body.length === 0) return { kind: 'absent' };
  if (!declaresJson(request)) return { kind: 'other-media-type' };
  try {
    return { kind: 'value', value: JSON.parse(request.body.toString('utf8')) as unknown };
  } catch {
    return { kind: 'malformed' };
  }
}

/** The members of a JSON object, without its prototype; empty for anything else. */
export function members(body: JsonBody): ReadonlyMap<string, unknown> {
  if (body.kind !== 'value' || typeof body.value !== 'object' || body.value === null) return new Map();
  return new Map(Object.entries(body.value));
}

import { resolveBase, type Base } from './base-url.js';
import type { Payload } from './body.js';
import type { CallParts } from './call-parts.js';
import { InvalidInputError } from './errors/invalid-input-error.js';
import type { RequestBody } from './operation.js';
import { own } from './own.js';
import { requestFields } from './request-headers.js';
import { ClientRequest } from './signing/client-request.js';
import type { PlaceableRequest, RequestParts } from './signing/signer.js';

/** Serialises a call, synchronously: a request that lacks only what changes from attempt to attempt. */
export function draftRequest(call: Omit<CallParts, 'shared'>): PlaceableRequest {
  const { operation, input, settings } = call;
  const { method, path, server, target, body } = operation;
  const base = server === undefined ? settings.base : resolveBase(server, settings.options);
  const written = target === undefined ? String(path) : target(operation, input, settings.options);
  const payload = payloadOf(body, own(input, 'body'));
  const contentType = body?.mediaType;
  // A `FormData` gets its content type, with the boundary, from `fetch`.
  const fields = requestFields(call, payload === undefined || payload instanceof FormData ? undefined : contentType);
  return new ClientRequest(located(base, written, { method, payload, contentType, fields }));
}

/** What `URL` would not leave as it is: dot segments, and what it escapes. */
const unplain = /\/(?:\.|%2[eE])|[^\w\-.~%?&=:;,@+$!*()/]/;

/** `target`: path and query; or a whole URL, on another host. */
function located(
  { origin, prefix, signedPrefix }: Base,
  target: string,
  { method, payload, contentType, fields }: Pick<RequestParts, 'method' | 'payload' | 'contentType' | 'fields'>,
): RequestParts {
  const isPath = target.startsWith('/');
  if (isPath && !unplain.test(target)) {
    const at = target.indexOf('?');
    const path = at < 0 ? target : target.slice(0, at);
    const query = at < 0 ? '' : target.slice(at + 1);
    return { method, origin, path: signedPrefix + path, wirePath: prefix + path, query, payload, contentType, fields };
  }
  const url = new URL(isPath ? origin + prefix + target : target);
  const wirePath = url.pathname;
  const path = isPath ? signedPrefix + wirePath.slice(prefix.length) : wirePath;
  const query = url.search.slice(1);
  return { method, origin: url.origin, path, wirePath, query, payload, contentType, fields };
}

/** Serialises a body at once: what the caller changes later is not sent. Blobs and streams are handed on. */
function payloadOf(declared: RequestBody | undefined, given: unknown): Payload | undefined {
  const value = given === undefined ? declared?.const : given;
  if (declared !== undefined && value !== undefined) return declared.encode(value, declared);
  if (declared?.required) throw new InvalidInputError('body', 'is missing');
  return undefined;
}

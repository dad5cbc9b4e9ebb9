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
  const payload = payloadOf(body, own(input, 'body'));
  const contentType = body?.mediaType;
  return new ClientRequest({
    method,
    ...located(base, target === undefined ? String(path) : target(operation, input, settings.options)),
    payload,
    contentType,
    // A `FormData` gets its content type, with the boundary, from `fetch`.
    fields: requestFields(call, payload === undefined || payload instanceof FormData ? undefined : contentType),
  });
}

/** What `URL` would leave as it is: no dot segments, and nothing that it escapes. */
const plain = /^(?:\/(?!\.|%2e)|[\w\-.~%?&=:;,@+$!*()])*$/i;

/** `target`: path and query; or a whole URL, on another host. */
function located(
  { origin, prefix, signedPrefix }: Base,
  target: string,
): Pick<RequestParts, 'origin' | 'path' | 'wirePath' | 'query'> {
  const isPath = target.startsWith('/');
  if (isPath && plain.test(target)) {
    const [path = '', query = ''] = target.split(/\?(.*)/, 2);
    return { origin, path: signedPrefix + path, wirePath: prefix + path, query };
  }
  const url = new URL(isPath ? origin + prefix + target : target);
  const { pathname } = url;
  const path = isPath ? signedPrefix + pathname.slice(prefix.length) : pathname;
  return { origin: url.origin, path, wirePath: pathname, query: url.search.slice(1) };
}

/** Serialises a body at once: what the caller changes later is not sent. Blobs and streams are handed on. */
function payloadOf(declared: RequestBody | undefined, given: unknown): Payload | undefined {
  const value = given === undefined ? declared?.const : given;
  if (declared !== undefined && value !== undefined) return declared.encode(value, declared);
  if (declared?.required) throw new InvalidInputError('body', 'is missing');
  return undefined;
}

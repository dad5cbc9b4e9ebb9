import type { RequestParts } from '../../../generator/signing/reference/request.js';
import { ClientRequest } from '../../../templates/runtime/signing/client-request.js';

/** A request as a client has it before it is signed. */
export function clientRequest({ method, url, path, headers = [], body, contentType }: RequestParts): ClientRequest {
  const { origin, pathname, search } = new URL(url);
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return new ClientRequest({
    method,
    origin,
    path: path ?? pathname,
    wirePath: pathname,
    query: search.slice(1),
    payload: body,
    contentType,
    fields:
      isTyped || body === undefined || contentType === undefined
        ? headers
        : [...headers, ['content-type', contentType]],
  });
}

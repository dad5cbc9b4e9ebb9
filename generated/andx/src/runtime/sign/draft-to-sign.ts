import { secureUrl } from '../base-url.js';
import { InvalidInputError } from '../errors/invalid-input-error.js';
import { checkHeader } from '../header-field.js';
import { ClientRequest } from '../signing/client-request.js';
import { indexOfField } from '../signing/place-headers.js';
import type { Pair, PlaceableRequest } from '../signing/signer.js';
import type { RequestToSign, SignedRequest, SignerOptions } from './request-signer.js';

/** A request as signers read it. A fragment is never sent. */
export function draftToSign(
  { method, url: given, headers = {}, body }: RequestToSign,
  options: Pick<SignerOptions, 'allowInsecureLoopback'>,
): PlaceableRequest {
  const { origin, pathname: path, search } = secureUrl(given instanceof URL ? given.href : given, 'url', options);
  if (!(body === undefined || typeof body === 'string' || body instanceof Uint8Array)) {
    throw new InvalidInputError('body', 'is neither text nor bytes');
  }
  const fields = fieldsOf(headers);
  const [, contentType] = fields[indexOfField(fields, 'content-type')] ?? [];
  return new ClientRequest({
    // `fetch` and other clients write it so, whatever they are given.
    method: method.toUpperCase(),
    origin,
    path,
    wirePath: path,
    query: search.slice(1),
    payload: body,
    contentType,
    fields,
  });
}

function fieldsOf(headers: NonNullable<RequestToSign['headers']>): readonly Pair[] {
  const pairs = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  return pairs.flatMap(([name, value]): readonly Pair[] => {
    if (value === undefined) return [];
    checkHeader(name, value);
    // The signature may hold it, and a client makes it of the URL.
    if (name.toLowerCase() === 'host') throw new InvalidInputError('headers.host', 'is that of the URL');
    return [[name, value]];
  });
}

/** What another client sends. */
export function sentOf({ method, href, fields, payload }: PlaceableRequest): SignedRequest {
  const signed = { method, url: href, headers: Object.fromEntries(fields) };
  // It was text or bytes, and signers make nothing else of it.
  return payload === undefined ? signed : { ...signed, body: payload as string | Uint8Array };
}

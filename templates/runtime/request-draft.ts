import { secureUrl, type Base } from './base-url.js';
import type { Operation, SecurityRequirement } from './operation.js';
import type { CallOptions, ClientOptions } from './options.js';
import { own } from './own.js';
import { expandPath } from './path-template.js';
import { queryString } from './query-string.js';
import { requestBody, type Payload } from './request-body.js';
import { requestHeaders } from './request-headers.js';
import type { HeaderField } from './header-field.js';

/** A request that lacks only what changes from attempt to attempt. */
export interface RequestDraft {
  readonly method: string;
  readonly url: URL;
  /** The path that is signed: the declared server's and the operation's. */
  readonly path: string;
  readonly headers: readonly HeaderField[];
  readonly body: Payload | undefined;
  readonly contentType: string | undefined;
  readonly requirement: SecurityRequirement;
}

/** A call in the caller's words. */
export interface Request {
  readonly operation: Operation<never, unknown>;
  readonly input: unknown;
  readonly base: Base;
  readonly client: ClientOptions;
  readonly call: CallOptions;
  readonly requirement: SecurityRequirement;
}

/** Serialises a call, synchronously. Throws `InvalidInputError`. */
export function draftRequest({ operation, input, base, client, call, requirement }: Request): RequestDraft {
  const isElsewhere = operation.url !== undefined;
  const query = queryString(operation, input);
  const url = isElsewhere
    ? elsewhere(own(input, operation.url), { place: operation.url, query, client })
    : new URL(base.origin + base.prefix + expandPath(operation, input) + (query && `?${query}`));
  return {
    method: operation.method,
    url,
    path: base.signedPrefix + url.pathname.slice(base.prefix.length),
    headers: requestHeaders(operation, input, isElsewhere ? [call.headers] : [client.headers, call.headers]),
    body: requestBody(operation.body, own(input, 'body')),
    contentType: operation.body?.mediaType,
    requirement,
  };
}

/** A URL that is an argument: as it was given, with the operation's query after its own. */
function elsewhere(
  text: unknown,
  { place, query, client }: { readonly place: string; readonly query: string; readonly client: ClientOptions },
): URL {
  const url = secureUrl(text, place, client);
  url.hash = '';
  if (query !== '') url.search = url.search === '' ? query : `${url.search}&${query}`;
  return url;
}

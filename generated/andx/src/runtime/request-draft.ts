import { resolveBase, secureUrl } from './base-url.js';
import type { HeaderField } from './header-field.js';
import type { Operation } from './operation.js';
import type { ClientOptions } from './options.js';
import { own } from './own.js';
import { expandPath } from './path-template.js';
import { queryString } from './query-string.js';
import { requestBody, type Payload } from './request-body.js';
import { requestHeaders, type ExtraHeaders } from './request-headers.js';
import type { Settings } from './settings.js';

/** A request that lacks only what changes from attempt to attempt. */
export interface RequestDraft {
  readonly method: string;
  readonly url: URL;
  /** The path that is signed: the declared server's and the operation's. */
  readonly path: string;
  readonly headers: readonly HeaderField[];
  readonly body: Payload | undefined;
  readonly contentType: string | undefined;
}

/** A call in the caller's words. */
export interface Request {
  readonly operation: Operation<never, unknown>;
  readonly input: unknown;
  readonly settings: Settings;
  /** Of this call. */
  readonly headers: ExtraHeaders | undefined;
}

/** Serialises a call, synchronously. Throws `InvalidInputError`. */
export function draftRequest({ operation, input, settings, headers }: Request): RequestDraft {
  const { options } = settings;
  const base = operation.server === undefined ? settings.base : resolveBase(operation.server, options);
  const query = queryString(operation, input);
  const url =
    operation.url === undefined
      ? new URL(base.origin + base.prefix + expandPath(operation, input) + (query && `?${query}`))
      : elsewhere(own(input, operation.url), { place: operation.url, query, options });
  return {
    method: operation.method,
    url,
    path: base.signedPrefix + url.pathname.slice(base.prefix.length),
    headers: requestHeaders(operation, input, operation.url === undefined ? [options.headers, headers] : [headers]),
    body: requestBody(operation.body, own(input, 'body')),
    contentType: operation.body?.mediaType,
  };
}

/** A URL that is an argument: as it was given, with the operation's query after its own. */
function elsewhere(
  text: unknown,
  { place, query, options }: { readonly place: string; readonly query: string; readonly options: ClientOptions },
): URL {
  const url = secureUrl(text, place, options);
  url.hash = '';
  if (query !== '') url.search = url.search === '' ? query : `${url.search}&${query}`;
  return url;
}

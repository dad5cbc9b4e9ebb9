import { resolveBase, secureUrl, type Base } from './base-url.js';
import type { Payload } from './body.js';
import type { HeaderField } from './header-field.js';
import type { Operation } from './operation.js';
import type { ClientOptions } from './options.js';
import { own } from './own.js';
import { expandPath } from './path-template.js';
import { queryString } from './query-string.js';
import { requestBody } from './request-body.js';
import { requestHeaders, type ExtraHeaders } from './request-headers.js';
import type { Settings } from './settings.js';

/** A request that lacks only what changes from attempt to attempt. */
export interface RequestDraft {
  readonly method: string;
  /** As `URL` writes it. */
  readonly href: string;
  readonly base: Base;
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
  const { method, server, url, body } = operation;
  const base = server === undefined ? settings.base : resolveBase(server, options);
  const query = queryString(operation, input);
  return {
    method,
    href:
      url === undefined
        ? plainHref(base.origin, base.prefix + expandPath(operation, input) + (query && `?${query}`))
        : elsewhere(own(input, url), { place: url, query, options }),
    base,
    headers: requestHeaders(operation, input, url === undefined ? [options.headers, headers] : [headers]),
    body: requestBody(body, own(input, 'body')),
    contentType: body?.mediaType,
  };
}

/** The path that is signed: the declared server's and the operation's. */
export function signedPath({ base }: RequestDraft, { pathname }: URL): string {
  return base.signedPrefix + pathname.slice(base.prefix.length);
}

/** What `URL` would leave as it is: no dot segments, and nothing that it escapes. */
const plain = /^(?:\/(?!\.|%2e)|[\w\-.~%?&=:;,@+$!*()])*$/i;

function plainHref(origin: string, target: string): string {
  return plain.test(target) ? origin + target : new URL(origin + target).href;
}

/** A URL that is an argument: as it was given, with the operation's query after its own. */
function elsewhere(
  text: unknown,
  { place, query, options }: { readonly place: string; readonly query: string; readonly options: ClientOptions },
): string {
  const url = secureUrl(text, place, options);
  url.hash = '';
  if (query !== '') url.search = url.search === '' ? query : `${url.search}&${query}`;
  return url.href;
}

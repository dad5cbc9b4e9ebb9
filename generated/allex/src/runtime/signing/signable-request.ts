import type { Entries } from './entries.js';
import { bodyKind } from './media-type.js';
import { placeBody } from './place-body.js';
import { placeCookies, placeHeaders } from './place-headers.js';
import { placeQuery } from './place-query.js';
import { queryMap } from './query-map.js';
import type { Pair, Placements, SignableRequest } from './signer.js';

/** What a request is made of before it is signed. */
export interface RequestParts {
  readonly method: string;
  /** The URL that will be requested. */
  readonly url: URL;
  /** The declared server's path and the operation's, where an overridden base URL has another prefix. */
  readonly path?: string;
  /** All but `host` and `content-type`. */
  readonly headers?: readonly Pair[];
  readonly body?: string | Uint8Array | undefined;
  /** Of the body; and of one that the signature makes where there is none. */
  readonly contentType?: string | undefined;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The finished request of a client: what is signed is what {@link PreparedRequest.href} and the others send. */
export class PreparedRequest implements SignableRequest {
  readonly method: string;
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  readonly wirePath: string;
  readonly query: string;
  /** The body as it is sent. */
  readonly payload: string | Uint8Array | undefined;
  readonly contentType: string | undefined;
  /** The header fields as they are sent: all but `host`. Names as written. */
  readonly fields: readonly Pair[];

  constructor(request: Omit<PreparedRequest, keyof Derived>) {
    this.method = request.method;
    this.scheme = request.scheme;
    this.host = request.host;
    this.path = request.path;
    this.wirePath = request.wirePath;
    this.query = request.query;
    this.payload = request.payload;
    this.contentType = request.contentType;
    this.fields = request.fields;
  }

  get target(): string {
    return this.query === '' ? this.path : `${this.path}?${this.query}`;
  }

  get wireTarget(): string {
    return this.query === '' ? this.wirePath : `${this.wirePath}?${this.query}`;
  }

  get url(): string {
    return `${this.scheme}://${this.host}${this.target}`;
  }

  /** What is requested. */
  get href(): string {
    return `${this.scheme}://${this.host}${this.wireTarget}`;
  }

  get body(): string {
    const { payload } = this;
    return typeof payload === 'string' ? payload : payload === undefined ? '' : decoder.decode(payload);
  }

  get bodyBytes(): Uint8Array {
    const { payload } = this;
    return typeof payload === 'object' ? payload : encoder.encode(payload);
  }

  get params(): Entries {
    const isForm = this.payload !== undefined && bodyKind(this.contentType) === 'form';
    return queryMap(isForm ? this.body : this.query);
  }

  get headers(): readonly Pair[] {
    return [['host', this.host], ...this.fields.map(([name, value]): Pair => [name.toLowerCase(), value])];
  }

  place({ headers = {}, query = {}, cookies = {}, body = {}, params = {} }: Placements): PreparedRequest {
    const isForm = bodyKind(this.contentType) === 'form';
    const inQuery = isForm ? query : { ...query, ...params };
    const inBody = isForm ? { ...body, ...params } : body;
    const hasFields = Object.keys(inBody).length > 0;
    const fields = placeCookies(placeHeaders(this.fields, headers), cookies);
    return new PreparedRequest({
      ...own(this),
      query: placeQuery(this.query, inQuery),
      payload: hasFields ? placeBody(this.body, this.contentType, inBody) : this.payload,
      fields: hasFields ? withContentType(fields, this.contentType) : fields,
    });
  }
}

type Derived = Pick<
  PreparedRequest,
  'target' | 'wireTarget' | 'url' | 'href' | 'body' | 'bodyBytes' | 'params' | 'headers' | 'place'
>;

function own(request: PreparedRequest): Omit<PreparedRequest, keyof Derived> {
  return request;
}

/** A request that can be signed. */
export function createSignableRequest(parts: RequestParts): PreparedRequest {
  const { url, contentType, body: payload } = parts;
  const fields = parts.headers ?? [];
  return new PreparedRequest({
    method: parts.method,
    scheme: url.protocol.slice(0, -1),
    host: url.host,
    path: parts.path ?? url.pathname,
    wirePath: url.pathname,
    query: url.search.slice(1),
    payload,
    contentType,
    fields: payload === undefined ? fields : withContentType(fields, contentType),
  });
}

function withContentType(fields: readonly Pair[], contentType: string | undefined): readonly Pair[] {
  if (contentType === undefined || fields.some(([name]) => name.toLowerCase() === 'content-type')) return fields;
  return [...fields, ['content-type', contentType]];
}

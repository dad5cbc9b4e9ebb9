import type { PlacementPlace } from '../signing-scheme.js';
import { jsonObject } from './json-object.js';
import { OrderedPairs } from './ordered-pairs.js';
import { decodeQuery, encodeUri } from './uri.js';

/** The parts that a request is made of. */
export interface RequestParts {
  readonly method: string;
  readonly url: string;
  /** Path of the declared server and operation, where the URL has another prefix. */
  readonly path?: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string | Uint8Array | undefined;
  /** Of the body; and of the one that a placement makes. */
  readonly contentType?: string | undefined;
}

/** The request that expressions read, as the library sees it: one property per facet, by its name in the language. */
export class ReferenceRequest {
  readonly #parts: RequestParts;
  readonly #url: URL;

  constructor(parts: RequestParts) {
    this.#parts = parts;
    this.#url = new URL(parts.url);
  }

  get method(): string {
    return this.#parts.method;
  }
  get scheme(): string {
    return this.#url.protocol.replace(':', '');
  }
  get host(): string {
    return this.#url.host;
  }
  get path(): string {
    return this.#parts.path ?? this.#url.pathname;
  }
  get query(): string {
    return this.#url.search.replace('?', '');
  }
  get target(): string {
    return this.path + this.#url.search;
  }
  get wire_path(): string {
    return this.#url.pathname;
  }
  get wire_target(): string {
    return this.#url.pathname + this.#url.search;
  }
  get url(): string {
    return `${this.scheme}://${this.host}${this.target}`;
  }
  get body(): string {
    const { body = '' } = this.#parts;
    return typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  }
  get body_bytes(): Uint8Array {
    const { body = '' } = this.#parts;
    return Uint8Array.from(typeof body === 'string' ? Buffer.from(body, 'utf8') : body);
  }
  get params(): OrderedPairs {
    const hasForm = this.#isForm && this.#parts.body !== undefined;
    return new OrderedPairs(decodeQuery(hasForm ? this.body : this.query));
  }
  get members(): OrderedPairs {
    return jsonObject(this.body);
  }

  /** All fields, names in lower case. */
  get headers(): readonly (readonly [name: string, value: string])[] {
    const given = (this.#parts.headers ?? []).map(([name, value]) => [name.toLowerCase(), value] as const);
    const hasType = this.#parts.body === undefined || given.some(([name]) => name === 'content-type');
    const type = this.#parts.contentType;
    return [['host', this.host], ...given, ...(hasType || type === undefined ? [] : [['content-type', type] as const])];
  }

  /** The same request with one more thing placed in it. */
  place(where: PlacementPlace, name: string, value: string | bigint): ReferenceRequest {
    switch (where) {
      case 'headers': {
        const others = (this.#parts.headers ?? []).filter(([other]) => other.toLowerCase() !== name.toLowerCase());
        return this.#with({ headers: [...others, [name, String(value)]] });
      }
      case 'cookies': {
        const cookies = this.headers.filter(([other]) => other === 'cookie').map(([, text]) => text);
        return this.place('headers', 'Cookie', [...cookies, `${name}=${String(value)}`].join('; '));
      }
      case 'query':
        return this.#with({ url: appended(this.#parts.url, '?', `${encodeUri(name)}=${encodeUri(String(value))}`) });
      case 'params':
        return this.place(this.#isForm ? 'body' : 'query', name, value);
      case 'body':
        return this.#with({
          body: this.#isForm ? formWith(this.body, name, value) : objectWith(this.body, name, value),
        });
    }
    where satisfies never;
  }

  get #isForm(): boolean {
    return /^\s*application\/x-www-form-urlencoded\s*(;|$)/i.test(this.#parts.contentType ?? '');
  }

  #with(parts: Partial<RequestParts>): ReferenceRequest {
    return new ReferenceRequest({ ...this.#parts, ...parts });
  }
}

function appended(url: string, first: string, parameter: string): string {
  const [bare = ''] = url.split('#', 1);
  const separator = /[?&]$/.test(bare) ? '' : bare.includes(first) ? '&' : first;
  return bare + separator + parameter;
}

function formWith(body: string, name: string, value: string | bigint): string {
  return `${body}${body === '' ? '' : '&'}${encodeUri(name)}=${encodeUri(String(value))}`;
}

function objectWith(body: string, name: string, value: string | bigint): string {
  const member = `${JSON.stringify(name)}:${typeof value === 'bigint' ? String(value) : JSON.stringify(value)}`;
  const object = /^(\s*\{)([^]*)(\}\s*)$/.exec(body === '' ? '{}' : body);
  if (object === null) throw new TypeError('the body is not a JSON object');
  const [, open = '', members = '', close = ''] = object;
  return `${open}${members}${members.trim() === '' ? '' : ','}${member}${close}`;
}

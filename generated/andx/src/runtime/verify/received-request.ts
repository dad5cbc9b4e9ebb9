import { bodyKind } from '../signing/media-type.js';
import type { Pair, Placements, SignableRequest } from '../signing/signer.js';
import type { VerifiedPlacement } from './verifier.js';

/** The parts of a request as it was received. */
export interface ReceivedRequestParts {
  readonly method: string;
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  readonly wirePath: string;
  readonly query: string;
  /** Names in lower case. */
  readonly fields: readonly Pair[];
  readonly bodyBytes: Uint8Array;
}

type Place = Pick<VerifiedPlacement, 'in' | 'name'>;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * A received request for the signer that clients use. What the scheme has placed is hidden at first; where a client
 * places something, here it comes into view.
 */
export class ReceivedRequest implements SignableRequest {
  readonly #parts: ReceivedRequestParts;
  readonly #hidden: readonly Place[];

  constructor(parts: ReceivedRequestParts, hidden: readonly Place[]) {
    this.#parts = parts;
    this.#hidden = hidden;
  }

  get method(): string {
    return this.#parts.method;
  }
  get scheme(): string {
    return this.#parts.scheme;
  }
  get host(): string {
    return this.#parts.host;
  }
  get path(): string {
    return this.#parts.path;
  }
  get wirePath(): string {
    return this.#parts.wirePath;
  }
  get query(): string {
    return withoutParameters(this.#parts.query, this.#names('query', 'params'));
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

  get body(): string {
    const text = decoder.decode(this.#parts.bodyBytes);
    // What reads a JSON text is never sent inside it: only from its members something has to be taken out.
    return this.#isForm ? withoutParameters(text, this.#names('body', 'params')) : text;
  }

  get bodyBytes(): Uint8Array {
    return this.#isForm ? new TextEncoder().encode(this.body) : this.#parts.bodyBytes;
  }

  get hiddenMembers(): readonly string[] {
    return this.#names('body');
  }

  get headers(): readonly Pair[] {
    const hidden = this.#names('headers').map((name) => name.toLowerCase());
    const cookies = this.#names('cookies');
    return this.#parts.fields
      .filter(([name]) => !hidden.includes(name))
      .map(([name, value]): Pair => [name, name === 'cookie' ? withoutCookies(value, cookies) : value])
      .filter(([name, value]) => name !== 'cookie' || value !== '');
  }

  place(placements: Placements): ReceivedRequest {
    const shown = Object.entries(placements).flatMap(([place, members]) =>
      Object.keys(members as object).map((name) => `${place} ${name}`),
    );
    return new ReceivedRequest(
      this.#parts,
      this.#hidden.filter(({ in: place, name }) => !shown.includes(`${place} ${name}`)),
    );
  }

  get #isForm(): boolean {
    return bodyKind(this.#parts.fields.find(([name]) => name === 'content-type')?.[1]) === 'form';
  }

  #names(...places: readonly Place['in'][]): readonly string[] {
    return this.#hidden.filter((hidden) => places.includes(hidden.in)).map(({ name }) => name);
  }
}

function withoutParameters(query: string, names: readonly string[]): string {
  if (names.length === 0) return query;
  const isHidden = (part: string): boolean => names.includes([...new URLSearchParams(`?${part}`).keys()][0] ?? '');
  return query
    .split('&')
    .filter((part) => part === '' || !isHidden(part))
    .join('&');
}

function withoutCookies(field: string, names: readonly string[]): string {
  const cookies = field.split(/; */).filter((cookie) => !names.includes(cookie.split('=', 1)[0] ?? ''));
  return cookies.join('; ');
}

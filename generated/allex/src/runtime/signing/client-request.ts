import type { Payload } from '../body.js';
import type { Pair, Place, PlaceableRequest, Placed, Placements, RequestParts } from './signer.js';

const encoder = new TextEncoder();

/** The request of a client: what is signed is what {@link href} and the others send. */
export class ClientRequest implements PlaceableRequest {
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  readonly wirePath: string;
  readonly query: string;
  readonly payload: Payload | undefined;
  readonly contentType: string | undefined;
  readonly fields: readonly Pair[];

  // One by one: engines are fast where every request has one shape.
  constructor(parts: RequestParts, { query, payload, contentType, fields }: Placed = {}) {
    this.method = parts.method;
    this.origin = parts.origin;
    this.path = parts.path;
    this.wirePath = parts.wirePath;
    this.query = query ?? parts.query;
    this.payload = payload ?? parts.payload;
    this.contentType = contentType ?? parts.contentType;
    this.fields = fields ?? parts.fields;
  }

  get scheme(): string {
    return this.origin.replace(/:.*/, '');
  }

  get host(): string {
    return this.origin.replace(/.*\//, '');
  }

  get target(): string {
    return this.path + this.#search;
  }

  get wireTarget(): string {
    return this.wirePath + this.#search;
  }

  get url(): string {
    return this.origin + this.target;
  }

  /** What is requested. */
  get href(): string {
    return this.origin + this.wireTarget;
  }

  get body(): string {
    const { payload = '' } = this;
    return typeof payload === 'string'
      ? payload
      : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.bodyBytes);
  }

  get bodyBytes(): Uint8Array {
    const { payload = '' } = this;
    // Whatever else may be sent has become bytes before it is signed.
    return typeof payload === 'string' ? encoder.encode(payload) : (payload as Uint8Array);
  }

  get headers(): readonly Pair[] {
    return [['host', this.host], ...this.fields.map(([name, value]): Pair => [name.toLowerCase(), value])];
  }

  place(placements: Placements, how: Place): PlaceableRequest {
    return how(this, placements);
  }

  with(changes: Placed): ClientRequest {
    return new ClientRequest(this, changes);
  }

  get #search(): string {
    return this.query && `?${this.query}`;
  }
}

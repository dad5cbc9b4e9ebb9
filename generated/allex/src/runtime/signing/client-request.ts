import type { Payload } from '../body.js';
import type { Pair, Place, PlaceableRequest, Placements, RequestParts } from './signer.js';

const encoder = new TextEncoder();

/** The request of a client: what is signed is what {@link href} and the others send. */
export class ClientRequest implements PlaceableRequest {
  declare readonly method: string;
  declare readonly origin: string;
  declare readonly path: string;
  declare readonly wirePath: string;
  declare readonly query: string;
  declare readonly payload: Payload | undefined;
  declare readonly contentType: string | undefined;
  declare readonly fields: readonly Pair[];

  constructor(parts: RequestParts) {
    Object.assign(this, parts);
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

  with(changes: Partial<RequestParts>): ClientRequest {
    return new ClientRequest({ ...(this satisfies RequestParts), ...changes });
  }

  get #search(): string {
    return this.query && `?${this.query}`;
  }
}

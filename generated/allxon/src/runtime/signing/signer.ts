import type { Payload } from '../body.js';
import type { Received } from '../crypto/primitives.js';
import type { SigningMemo } from './memo.js';

/** The request as it will be sent, less what the value being computed depends on. */
export interface SignableRequest {
  readonly method: string;
  /** Without `:`. */
  readonly scheme: string;
  /** With the port, where it is not the scheme's default. */
  readonly host: string;
  /** The declared server's path and the operation's, percent-encoded as `URL` does it. */
  readonly path: string;
  /** `path`, with `?` and the query where there is one. */
  readonly target: string;
  /** `path` and `target` with the prefix of an overridden base URL: exactly what is on the wire. */
  readonly wirePath: string;
  readonly wireTarget: string;
  /** Without `?`. */
  readonly query: string;
  /** Scheme, host and target. */
  readonly url: string;
  /** Empty where there is none. */
  readonly body: string;
  readonly bodyBytes: Uint8Array;
  /** Members that stand in a received JSON body and depend on the value being computed: a client has not placed them yet. */
  readonly hiddenMembers?: readonly string[];
  /** Names in lower case: the caller's, `content-type`, `host`, and what was placed. */
  readonly headers: readonly Pair[];
  /** The same request with these placed in it. A client has to be told how; in a received request they stand already. */
  place(placements: Placements, how: Place): SignableRequest;
}

/** What a client's request is made of. */
export interface RequestParts {
  readonly method: string;
  /** Scheme and host. */
  readonly origin: string;
  /** The declared server's path and the operation's. */
  readonly path: string;
  /** With the prefix of an overridden base URL in place of the server's. */
  readonly wirePath: string;
  /** Without `?`. */
  readonly query: string;
  /** What is sent; of a request that is signed, text or bytes. */
  readonly payload: Payload | undefined;
  /** Of the body; and of one that a signature makes where there is none. */
  readonly contentType: string | undefined;
  /** The header fields as they are sent: all but `host`. Names as written. */
  readonly fields: readonly Pair[];
}

/** A client's request. */
export interface PlaceableRequest extends SignableRequest, RequestParts {
  /** What is requested. */
  readonly href: string;
  /** The same request with these parts changed. */
  with(changes: Placed): PlaceableRequest;
}

/** What placements change. */
export type Placed = Partial<Pick<RequestParts, 'query' | 'payload' | 'contentType' | 'fields'>>;

/** Puts placements into a client's request. */
export type Place = (request: PlaceableRequest, placements: Placements) => PlaceableRequest;

/** Name and value, in order; names may repeat. */
export type Pair = readonly [name: string, value: string];

/** The one instant of an attempt. */
export interface Instant {
  readonly unixMilliseconds: number;
  readonly unixSeconds: number;
  readonly unixMicroseconds: number;
  /** Texts that a received request carries, by the function that would make them: a verifier's instant has them. */
  readonly received?: ReadonlyMap<string, string>;
}

/** Where the numbers used once of an attempt come from. */
export interface FreshSource {
  /** Gives the text for whatever number used once the scheme has, instead of chance or clock. */
  readonly given: (() => string) | undefined;
  /** Unix milliseconds. */
  readonly clockMs: number;
  readonly memo: SigningMemo;
  /** Those of this attempt: whoever asks again gets the same. */
  made?: Map<string, string>;
}

/** Constants of the operation: `x-signing` on it, and its name. */
export interface OperationConstants {
  readonly name: string;
  readonly [constant: string]: string;
}

/** What changes from attempt to attempt. */
export interface SigningContext {
  readonly now: Instant;
  readonly fresh: FreshSource;
  readonly operation: OperationConstants;
  readonly memo: SigningMemo;
  /**
   * Signatures that a received request carries. With them, a signature function verifies instead, and gives back the
   * signature that is right, or no bytes.
   */
  readonly received?: Received;
}

/** What a signer puts where. Query placements are appended in order. */
export interface Placements {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
  /** Members of a JSON object or fields of a form; a number stays one in JSON. */
  readonly body?: Readonly<Record<string, string | number>>;
  /** Wherever the operation's parameters are: its form body, or else the query. */
  readonly params?: Readonly<Record<string, string | number>>;
}

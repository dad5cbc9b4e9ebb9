/** The request as it will be sent, less what the value being computed depends on. */
export interface SignableRequest {
  readonly method: string;
  readonly scheme: string;
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
  readonly url: string;
  /** Empty where there is none. */
  readonly body: string;
  readonly bodyBytes: Uint8Array;
  /** Names in lower case: the caller's, `content-type`, `host`, and what was placed. */
  readonly headers: readonly Pair[];
  readonly contentType: string | undefined;
}

/** Name and value, in order; names may repeat. */
export type Pair = readonly [name: string, value: string];

/** The one instant of an attempt. */
export interface Instant {
  readonly unixMilliseconds: number;
  readonly unixSeconds: number;
  readonly unixMicroseconds: number;
}

/** What changes from attempt to attempt. */
export interface SigningContext {
  readonly now: Instant;
  /** Constants of the operation: `x-signing` on it, and its name. */
  readonly operation: Readonly<Record<string, string | number>>;
}

/** What a signer puts where. Query placements are appended in order. */
export interface Placements {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, string | number>>;
  readonly params?: Readonly<Record<string, string>>;
}

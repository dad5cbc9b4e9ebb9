import type { Entries } from './entries.js';

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
  /** The fields of a form body, decoded; where there is no form body, those of the query. */
  readonly params: Entries;
  /** Names in lower case: the caller's, `content-type`, `host`, and what was placed. */
  readonly headers: readonly Pair[];
  /** The same request with these placed in it. */
  place(placements: Placements): SignableRequest;
}

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

/** Numbers used once, for one attempt. */
export interface FreshValues {
  /** Strictly increasing per client. */
  milliseconds(): number;
  /** RFC 9562, version 4. The same text all through one attempt. */
  uuid(): string;
  /** Two digits a byte. The same text all through one attempt. */
  randomHex(bytes: number): string;
}

/** Computes once per `inputs`; the last answer for a name is kept. */
export type Remember = <Value>(
  name: string,
  inputs: readonly (string | number | boolean)[],
  compute: () => Value | Promise<Value>,
) => Value | Promise<Value>;

/** Constants of the operation: `x-signing` on it, and its name. */
export interface OperationConstants {
  readonly name: string;
  readonly [constant: string]: string;
}

/** What changes from attempt to attempt. */
export interface SigningContext {
  readonly now: Instant;
  readonly fresh: FreshValues;
  readonly operation: OperationConstants;
  readonly remember: Remember;
  /**
   * Signatures that a received request carries. With them, a signature function takes the public key instead of the
   * private one, and gives back the signature that is right, or no bytes.
   */
  readonly received?: readonly Uint8Array[];
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

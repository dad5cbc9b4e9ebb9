import type { OperationConstants, Placements, SignableRequest, SigningContext } from '../signing/signer.js';
import type { ReadBack } from './read-back.js';

/** What a security scheme's signature is checked with: its signer, and how to read back what it was given. */
export interface RequestVerifier<Credentials> {
  /** The very function that clients sign with. */
  readonly sign: (
    request: SignableRequest,
    credentials: Credentials,
    context: SigningContext,
  ) => Placements | Promise<Placements>;
  readonly placements: readonly VerifiedPlacement[];
  /** Values that are sent as they are, and say when the request was signed or what its nonce is. */
  readonly readBack: Readonly<
    Record<string, (text: string, credentials: Credentials, operation: OperationConstants) => ReadBack | undefined>
  >;
  /** How the clock is held; none where the request does not say when it was signed. */
  readonly window?: VerifierWindow;
}

/** Where the scheme puts something, and the text around it. Literal text alone is no part of the signature. */
export interface VerifiedPlacement {
  readonly in: 'headers' | 'query' | 'cookies' | 'body' | 'params';
  readonly name: string;
  readonly template: readonly TemplatePart[];
  /** It is a list, separated by any of these characters: an item may be there several times, one of them is right. */
  readonly separators?: string;
}

export type TemplatePart = { readonly text: string } | { readonly credential: string } | { readonly value: string };

export type VerifierWindow =
  /** Without `withinMs` the scheme does not say, and the caller of the verifier must. */
  | {
      readonly value: string;
      readonly withinMs?: number;
      /** The number used once is the time in Unix milliseconds. */
      readonly isNonce?: true;
    }
  /** The value is the instant after which the request is void; `unitMs` of one of its units. */
  | { readonly value: string; readonly expires: (text: string) => number | undefined };

/** What came in, less the connection: a Fetch `Request`, or its parts. */
export interface ReceivedParts {
  readonly method: string;
  /** Absolute, or the request target as it was on the wire. */
  readonly url: string;
  readonly headers: Headers | Iterable<readonly [name: string, value: string]> | HeaderRecord;
  /** As it was received, before anything has parsed it. */
  readonly body?: string | Uint8Array | undefined;
}

/** As `node:http` has them. */
export type HeaderRecord = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface VerifyOptions<Credentials> {
  /**
   * Credentials by those that the request carries; nothing where they are unknown: of a list of signatures that each
   * name a key, it is asked for one after the other until it knows one. Where a scheme signs with a private
   * key, a receiver has the public one and gives it in its place: PEM, or bytes as the private key has them.
   */
  readonly credentials: (sent: Readonly<Record<string, string>>) => Lookup<Credentials> | Promise<Lookup<Credentials>>;
  /** How far the clock may be off, in milliseconds; needed, by type, where the scheme does not say; `Infinity` for any. */
  readonly withinMs?: number;
  /** Unix milliseconds; default: the clock of this machine. */
  readonly now?: number;
  /** Constants of the operation, and its name. */
  readonly operation?: Readonly<Record<string, string>> & { readonly name: string };
  /** The path that was signed, where this server sees another one. */
  readonly path?: string;
}

export type Lookup<Credentials> = Partial<Credentials> | undefined;

export type Verdict =
  | { readonly valid: true; /** When it was signed, where the request says so. */ readonly signedAt?: Date }
  | {
      readonly valid: false;
      readonly reason: 'missing' | 'malformed' | 'unknown-credential' | 'stale' | 'differs' | 'unreadable';
      /** The placement, value or credential that is at fault. */
      readonly name: string;
    };

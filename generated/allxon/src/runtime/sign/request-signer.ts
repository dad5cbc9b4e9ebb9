import type { Operation } from '../operation.js';

/** A request that is not signed yet. */
export interface RequestToSign {
  readonly method: string;
  /** Absolute, with the query. Of two spellings of one URL, `URL`'s own is signed and given back. */
  readonly url: string | URL;
  readonly headers?: Readonly<Record<string, string | undefined>> | Iterable<readonly [string, string]> | undefined;
  /** What is to be sent: JSON as the text that it is by then. */
  readonly body?: string | Uint8Array | undefined;
}

/** Where a signature holds constants of the operation. */
export interface OfOperation {
  /** A descriptor of `./operations`. */
  readonly operation: Pick<Operation<never, unknown>, 'id' | 'constants'>;
}

/** What is to be sent, without another change: the signature holds for these bytes. */
export interface SignedRequest {
  /** In upper case. */
  readonly method: string;
  readonly url: string;
  /** Those that were given, and those of the signature. */
  readonly headers: Record<string, string>;
  /** Where there is one. */
  readonly body?: string | Uint8Array;
}

/**
 * Signs a request with the time at which it is called: one that is sent again is signed again.
 *
 * Rejects with `InvalidInputError` for what cannot be sent, with `SigningError` where the scheme cannot sign it.
 */
export interface RequestSigner<Needs extends object = object> {
  /** Text stays text. */
  (request: RequestToSign & Needs & { readonly body: string }): Promise<SignedRequest & { readonly body: string }>;
  (request: RequestToSign & Needs): Promise<SignedRequest>;
}

export interface SignerOptions {
  /** Unix milliseconds; default: `Date.now`. */
  readonly clock?: (() => number) | undefined;
  /** Gives the number used once where the scheme has one, instead of chance or clock. */
  readonly nonce?: (() => string) | undefined;
  /** Lets a URL be `http` where it is this machine's, as in a test. */
  readonly allowInsecureLoopback?: boolean | undefined;
}

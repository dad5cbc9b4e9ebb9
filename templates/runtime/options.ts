import type { ClientEvent } from './events.js';
import { ownMembers } from './own.js';
import type { KeepRateLimit } from './request-queue.js';

/** Headers of one's own, by name; undefined is left out. */
export type ExtraHeaders = Readonly<Record<string, string | undefined>>;

/** How a client reaches its API and what it does when that fails. */
export interface ClientOptions<Auth extends object = object> {
  /** Credentials by security scheme: a value, or a function that is asked before each attempt. */
  auth?: Auth | undefined;
  /** Instead of the declared server. Its path is sent but not signed. */
  baseUrl?: string | undefined;
  /** Allows `http://` for `localhost`, `127.0.0.0/8` and `[::1]`. */
  allowInsecureLoopback?: boolean | undefined;
  /** Instead of the global `fetch`. Bodies of its replies are a `ReadableStream`, as Fetch says: `node-fetch` has none. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** The time in Unix milliseconds; may have a fraction. Default: `Date.now`. */
  clock?: (() => number) | undefined;
  /** Text for the next number used once of a signature. Default: random, or the clock. */
  nonce?: (() => string) | undefined;
  /** Headers of every request but those to a URL that is an argument. */
  headers?: ExtraHeaders | undefined;
  /**
   * For one attempt, the whole reply included, in milliseconds. Of a stream: until it begins, and then for as long as
   * one waits for more of it. Default: 30,000.
   */
  timeoutMs?: number | undefined;
  /** For one call with its waits and retries, in milliseconds; of a stream, until it begins. Default: 120,000. */
  totalTimeoutMs?: number | undefined;
  /** How often a call that failed is sent again where that is safe. Default: 2. */
  maxRetries?: number | undefined;
  /** Waits for a rate limit that are longer than this throw `RateLimitError` at once; milliseconds. Default: 60,000. */
  maxWaitMs?: number | undefined;
  /**
   * The limiter, one for each credential: `false` turns it off, `true` also keeps a limit that the API calls advisory,
   * an object replaces the declared limit. Default: the declared one, where it is not advisory. A client from `/core`
   * that has none takes what `rateLimiter` makes.
   */
  rateLimit?: boolean | RateLimitOptions | KeepRateLimit | undefined;
  /** Of one reply, decompressed; of a stream, of one item. Default: 64 MiB. */
  maxResponseBytes?: number | undefined;
  /** Sees each request, response, retry and failure. It never sees a secret, and what it throws is ignored. */
  onEvent?: ((event: ClientEvent) => void) | undefined;
}

/** A limit of one's own. */
export interface RateLimitOptions {
  requests: number;
  windowMs: number;
  /** Calls that may wait at a time; more throw `RateLimitError`. Default: 1,000. */
  maxQueued?: number | undefined;
}

/** What may differ from call to call. */
export interface CallOptions {
  /** Ends the call in any phase. */
  signal?: AbortSignal | undefined;
  /** For one attempt, the whole reply included, in milliseconds; of a stream, as in `ClientOptions`. */
  timeoutMs?: number | undefined;
  /** For the call with its waits and retries, in milliseconds. */
  totalTimeoutMs?: number | undefined;
  maxRetries?: number | undefined;
  /** The security scheme to use, by its key in the client's `auth`, instead of the first that has credentials. */
  auth?: string | undefined;
  /** Headers beside the client's; none that the request or its signature owns. */
  headers?: ExtraHeaders | undefined;
}

/** Of a call that has none. */
export const noOptions: CallOptions = ownMembers({});

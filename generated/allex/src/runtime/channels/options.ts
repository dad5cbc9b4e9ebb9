import type { StreamEvent } from './events.js';
import type { SocketConstructor } from './socket.js';

/** How a stream reaches its server and what it does when that fails. */
export interface StreamOptions<Auth extends object = object> {
  /** Credentials by security scheme: a value, or a function that is asked before each connection. */
  auth?: Auth | undefined;
  /** Instead of the declared server's. Its path is not signed: the declared one is. */
  url?: string | undefined;
  /** Allows `ws://` for `localhost`, `127.0.0.0/8` and `[::1]`. */
  allowInsecureLoopback?: boolean | undefined;
  /** The class to connect with, such as that of the npm package `ws`. Default: the platform's. */
  WebSocket?: SocketConstructor | undefined;
  /** The time in Unix milliseconds; may have a fraction. Default: `Date.now`. */
  clock?: (() => number) | undefined;
  /** Text for the next number used once of a signature. Default: random, or the clock. */
  nonce?: (() => string) | undefined;
  /** For opening a connection, for the answer to the credentials, and for a first snapshot: milliseconds. Default: 10,000. */
  timeoutMs?: number | undefined;
  /** Messages that may wait for the reader of one subscription. Default: 1,000. */
  maxQueued?: number | undefined;
  /** A longer message is left out, as UTF-8. Default: 8 MiB. */
  maxMessageBytes?: number | undefined;
  reconnect?: ReconnectOptions | undefined;
  /** Instead of the declared times: milliseconds. */
  ping?: { intervalMs?: number | undefined; timeoutMs?: number | undefined } | undefined;
  /** Sees what happens on the connection. It never sees a secret, and what it throws is ignored. */
  onEvent?: ((event: StreamEvent) => void) | undefined;
}

/** When and how often a stream connects again. Each wait is random, up to a limit that doubles. */
export interface ReconnectOptions {
  /** The first limit, in milliseconds. Default: 500. */
  firstMs?: number | undefined;
  /** The last one, in milliseconds. Default: 30,000. */
  longestMs?: number | undefined;
  /** After a connection that lasted so long the first limit holds again; milliseconds. Default: 10,000. */
  stableMs?: number | undefined;
  /** Connections that may fail in a row before any was of use. Default: 5. */
  firstAttempts?: number | undefined;
  /** Connections that may fail in a row later. Default: no limit. */
  attempts?: number | undefined;
}

/** What may differ from subscription to subscription. */
export interface SubscribeOptions {
  /** Ends it. */
  signal?: AbortSignal | undefined;
  /** Messages that may wait for the reader. */
  maxQueued?: number | undefined;
}

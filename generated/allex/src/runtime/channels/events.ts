import type { CountersignError } from '../errors/countersign-error.js';
import type { ProtocolError } from '../errors/protocol-error.js';

/** What happens on the connection of a stream, for a log or for tracing. Nothing secret is in it. */
export type StreamEvent =
  | {
      readonly kind: 'open';
      /** Without the query. */
      readonly url: string;
      /** 1 for the first connection of this stream. */
      readonly connection: number;
    }
  /** The server accepts the credentials. */
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'subscribe' | 'unsubscribe'; readonly address: string }
  /** The credentials, or one address, are refused; `address` is undefined where it is the credentials. */
  | { readonly kind: 'refused'; readonly address: string | undefined; readonly error: CountersignError }
  /** A connection was lost or could not be made. `waitMs`: until the next attempt; undefined: there is none. */
  | { readonly kind: 'lost'; readonly error: CountersignError; readonly waitMs: number | undefined }
  /** Nobody needs the connection any more. */
  | { readonly kind: 'close' }
  /** A message that could not be read or that nobody asked for. It is left out, and the stream goes on. */
  | { readonly kind: 'protocol'; readonly error: ProtocolError }
  /** The server reports an error that belongs to no subscription. */
  | { readonly kind: 'error'; readonly message: string };

import type { SecurityRequirement } from '../operation.js';
import type { CredentialRules } from '../security-scheme.js';

/** What holds for every channel of an API's WebSocket stream. */
export interface StreamApi {
  readonly name: string;
  /** A `wss` URL. */
  readonly url: string;
  /** Alternatives in declared order; `{}` is a connection without credentials. */
  readonly security?: readonly SecurityRequirement[];
  readonly authentication?: StreamAuthentication;
  /** What each security scheme takes, by its key in the option `auth`: checked when a stream is made. */
  readonly credentials?: Readonly<Record<string, CredentialRules>>;
  /** The message that asks for a channel. */
  readonly subscribe: (address: string) => unknown;
  /** The message that takes it back; without one the connection is left as it is. */
  readonly unsubscribe?: (address: string) => unknown;
  readonly ping?: Ping;
  readonly message: MessagePlaces;
  /** How many messages the server takes. */
  readonly rateLimit?: { readonly messages: number; readonly windowMs: number };
  /** Close codes (RFC 6455, section 7.4) after which connecting again is of no use. */
  readonly finalCodes?: readonly number[];
}

/** How a connection proves whose it is. */
export interface StreamAuthentication {
  /** Method of the request that the schemes sign; its path is that of the declared URL, its body is empty. */
  readonly method: string;
  /** The first message, of the header fields that the schemes place. Absent: the fields travel in the URL's query. */
  readonly message?: (fields: Readonly<Record<string, string>>) => unknown;
  /** Whether a message says that the credentials are accepted. Absent: they are, when the connection is open. */
  readonly accepted?: (message: unknown) => boolean;
}

/** Keeps a connection open, and finds out when it is dead. */
export interface Ping {
  readonly message: unknown;
  readonly intervalMs: number;
  /** Any message counts as a sign of life: after this time without one the connection is dead. */
  readonly timeoutMs: number;
}

/** Where a received message keeps what: JSON Pointers (RFC 6901). */
export interface MessagePlaces {
  /** Names the channel: its {@link Channel.name}. */
  readonly channel: string;
  readonly payload: string;
  /** What the message does to what came before. */
  readonly action?: string;
  /** Actions that begin anew: the payload is a snapshot. */
  readonly snapshots?: readonly string[];
  /** Actions of all other messages. Absent: any; with it, a message of another action is handed to nobody. */
  readonly updates?: readonly string[];
  /** When the server sent it. */
  readonly time?: { readonly at: string; readonly unit: 's' | 'ms' };
  /** Text or object; the message is then an error, of whichever channel it names. */
  readonly error?: string;
}

import type { Location } from '../diagnostics/location.js';
import type { SecurityRequirement } from './required-scheme.js';
import type { Schema } from './schema-object.js';

/** `x-stream`: what is sent and received over a WebSocket. Pointers are JSON Pointers into a received message. */
export interface Stream {
  /** Of the key `x-stream`. */
  readonly location: Location;
  readonly url: string;
  readonly urlLocation: Location;
  /** Of the server. */
  readonly description?: string;
  /** Alternatives in declared order; one without schemes is a connection without credentials. None at all: public. */
  readonly security: readonly SecurityRequirement[];
  /** There where a scheme can be used. */
  readonly authentication?: StreamAuthentication;
  readonly subscribe: MessageTemplate;
  readonly unsubscribe?: MessageTemplate;
  readonly ping?: StreamPing;
  readonly message: MessagePlaces;
  readonly rateLimit?: { readonly location: Location; readonly messages: number; readonly windowMs: number };
  /** Close codes (RFC 6455, section 7.4) after which connecting again is of no use. */
  readonly finalCodes: readonly number[];
  /** In the order of the spec. */
  readonly channels: readonly StreamChannel[];
}

/** JSON in which a text such as `{address}` stands for a value. */
export interface MessageTemplate {
  readonly location: Location;
  readonly template: unknown;
}

export interface StreamAuthentication {
  readonly location: Location;
  /** Of the request that the schemes sign; its target is the path of the server's URL, its body is empty. */
  readonly method: string;
  /** With `{fields}`. Absent: the fields travel in the query of the URL. */
  readonly message?: MessageTemplate;
  readonly accepted?: AcceptedMessage;
}

/** A message that says that the credentials are accepted. */
export interface AcceptedMessage {
  readonly location: Location;
  readonly at: string;
  readonly equals?: string | number | boolean;
  readonly startsWith?: string;
  readonly endsWith?: string;
}

export interface StreamPing {
  readonly location: Location;
  readonly message: unknown;
  readonly intervalMs: number;
  /** Milliseconds without any message, after which the connection is dead. */
  readonly timeoutMs: number;
}

/** Where a received message keeps what. */
export interface MessagePlaces {
  readonly location: Location;
  readonly channel: string;
  readonly payload: string;
  readonly action?: string;
  /** Actions of messages whose payload is the whole state. */
  readonly snapshots: readonly string[];
  /** Actions of all others, where they are known. */
  readonly updates?: readonly string[];
  readonly time?: { readonly at: string; readonly unit: 's' | 'ms' };
  readonly error?: string;
}

/** Something to subscribe to. */
export interface StreamChannel {
  readonly location: Location;
  /** The key: name of the method. */
  readonly key: string;
  /** As received messages call it. */
  readonly name: string;
  /** Templates with `{parameters}`; of several, that is used whose parameters are exactly those given. */
  readonly addresses: readonly ChannelAddress[];
  readonly parameters: readonly ChannelParameter[];
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  /** It needs credentials. */
  readonly isPrivate: boolean;
  /** Every message has the whole state. */
  readonly isWhole: boolean;
  readonly overflow: 'latest' | 'error';
  /** Payload of the snapshot that a subscription begins with; absent where it begins without one. */
  readonly snapshot?: Schema;
  /** Payload of all other messages. */
  readonly payload: Schema;
}

export interface ChannelAddress {
  readonly location: Location;
  readonly template: string;
  /** Names in the order in which they stand there. */
  readonly variables: readonly string[];
}

export interface ChannelParameter {
  readonly location: Location;
  readonly name: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  /** A value that shows what it is. */
  readonly example?: string;
  /** Some address does without it. */
  readonly isOptional: boolean;
  /** Where received messages repeat it. */
  readonly at?: string;
}

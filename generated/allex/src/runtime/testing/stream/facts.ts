import type { AnyChannel } from '../../channels/address.js';
import type { StreamApi } from '../../channels/stream-api.js';
import type { SchemeCheck } from '../check-scheme.js';

/** What a fake of a stream's server is made of. */
export interface FakeStreamFacts {
  readonly api: StreamApi;
  /** By the name of their method. */
  readonly channels: Readonly<Record<string, FakeChannel>>;
  /** How signatures are checked, by the key of the option `auth`. */
  readonly schemes: Readonly<Record<string, SchemeCheck>>;
  /** What says that credentials are accepted: a value, and the JSON Pointer (RFC 6901) where it stands. */
  readonly accepted?: { readonly at: string; readonly value: string | number | boolean };
}

/** What a fake knows of a channel besides its description. */
export interface FakeChannel {
  readonly channel: AnyChannel;
  /** Examples of its parameters, where the spec has some. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The example payload of a snapshot. */
  readonly snapshot?: unknown;
  /** That of all other messages; absent where it is the same. */
  readonly update?: unknown;
}

/** How a fake of a stream's server behaves. */
export interface FakeStreamOptions<Auth extends object = object> {
  /** What connections are verified with: the stream's own option. Of a private key, the public one. */
  auth?: Auth | undefined;
  /** `false`: neither signatures nor other credentials are looked at. */
  verify?: boolean | undefined;
  /** The time in Unix milliseconds, for signatures and for messages that say when they were sent. Default: `Date.now`. */
  clock?: (() => number) | undefined;
  /** How long what is sent waits for somebody who has subscribed to it: milliseconds. Default: 1,000. */
  timeoutMs?: number | undefined;
}

import { isLoopback } from '../base-url.js';
import { InvalidInputError } from '../errors/invalid-input-error.js';
import { own, ownMembers } from '../own.js';
import { checkedAuth } from '../settings.js';
import type { StreamOptions } from './options.js';
import type { SocketConstructor } from './socket.js';
import type { Ping, StreamApi } from './stream-api.js';

/** Options of a stream, checked, with their defaults. */
export interface StreamSettings {
  readonly api: StreamApi;
  /** Own properties only. */
  readonly options: StreamOptions;
  readonly limits: StreamLimits;
  readonly ping: Ping | undefined;
  /** Where to connect. */
  readonly url: URL;
  /** Credentials by scheme, as they were when the stream was made. */
  readonly auth: object;
  readonly Socket: SocketConstructor;
}

/** Options that are numbers. */
export interface StreamLimits {
  readonly timeoutMs: number;
  readonly maxQueued: number;
  readonly maxMessageBytes: number;
  readonly reconnect: ReconnectLimits;
}

/** {@link ReconnectOptions} with their defaults. */
export interface ReconnectLimits {
  readonly firstMs: number;
  readonly longestMs: number;
  readonly stableMs: number;
  readonly firstAttempts: number;
  readonly attempts: number;
}

const defaults: Omit<StreamLimits, 'reconnect'> = {
  timeoutMs: 10_000,
  maxQueued: 1_000,
  maxMessageBytes: 8 * 2 ** 20,
};
const reconnectDefaults: ReconnectLimits = {
  firstMs: 500,
  longestMs: 30_000,
  stableMs: 10_000,
  firstAttempts: 5,
  attempts: Infinity,
};

/** Throws `InvalidInputError` for what can never work; nothing that it says shows a value. */
export function streamSettings(api: StreamApi, given: StreamOptions): StreamSettings {
  const options: StreamOptions = ownMembers(given);
  return {
    api,
    options,
    limits: { ...numbers(options, defaults), reconnect: numbers(options.reconnect, reconnectDefaults, 'reconnect.') },
    ping: api.ping && { ...api.ping, ...numbers(options.ping, times(api.ping), 'ping.') },
    url: socketUrl(options.url ?? api.url, options),
    auth: checkedAuth(api, options.auth ?? {}),
    Socket: options.WebSocket ?? platformSocket(),
  };
}

function times({ intervalMs, timeoutMs }: Ping): { intervalMs: number; timeoutMs: number } {
  return { intervalMs, timeoutMs };
}

/** What is not given is the default. */
export function numbers<Numbers extends object>(given: object | undefined, fallback: Numbers, place = ''): Numbers {
  const entries = Object.entries(fallback).map(([name, known]: [string, unknown]) => {
    const value = own(given, name) ?? known;
    // Refuses NaN, too.
    if (!(typeof value === 'number' && value >= 0)) throw new InvalidInputError(place + name, 'is not a number from 0');
    return [name, value];
  });
  return Object.fromEntries(entries) as Numbers;
}

function socketUrl(text: unknown, { allowInsecureLoopback }: StreamOptions): URL {
  if (typeof text !== 'string' || !URL.canParse(text)) throw new InvalidInputError('url', 'is not an absolute URL');
  const url = new URL(text);
  if (url.protocol !== 'wss:' && !(url.protocol === 'ws:' && isLoopback(url) && allowInsecureLoopback === true)) {
    throw new InvalidInputError('url', 'is not wss (ws only for loopback, with allowInsecureLoopback)');
  }
  if (url.username !== '' || url.password !== '') throw new InvalidInputError('url', 'has user info');
  if (/[?#]/.test(url.href)) throw new InvalidInputError('url', 'has a query or fragment');
  return url;
}

function platformSocket(): SocketConstructor {
  // Typed as always there; Node.js has it since 22.
  const platform: SocketConstructor | undefined = globalThis.WebSocket;
  if (platform !== undefined) return platform;
  throw new InvalidInputError(
    'WebSocket',
    'is not part of this platform (Node.js has it since version 22): pass one as this option, such as that of the npm package ws',
  );
}

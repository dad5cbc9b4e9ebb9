import { WebSocket } from 'ws';
import type { Channel, WholeChannel } from '../../../../templates/runtime/channels/channel.js';
import type { StreamOptions } from '../../../../templates/runtime/channels/options.js';
import type { StreamApi } from '../../../../templates/runtime/channels/stream-api.js';
import { newStream, type StreamClient } from '../../../../templates/runtime/channels/stream-client.js';
import { freshHex } from '../../../../templates/runtime/signing/nonce.js';
import type { SecurityScheme } from '../../../../templates/runtime/security-scheme.js';
import { bearerScheme } from '../../../../templates/runtime/security/bearer.js';

export interface KeyCredentials {
  key: string;
  secret: string;
}

export const secret = 'canary-77ab-secret';

/** Places what it signs, in the open. */
export const keyScheme: SecurityScheme<KeyCredentials> = {
  name: 'key',
  credentials: { key: {}, secret: { secret: true } },
  headers: ['x-key', 'x-signed', 'x-time', 'x-nonce'],
  sign: (request, { key, secret: used }, { now, fresh }) => ({
    headers: {
      'x-key': key,
      'x-signed': `${request.method} ${request.target} ${used.length}`,
      'x-time': String(now.unixMilliseconds),
      'x-nonce': freshHex(fresh, 8),
    },
  }),
};

export const sampleStream: StreamApi = {
  name: 'sample',
  url: 'wss://api.example.test/stream',
  security: [{ key: keyScheme }, { bearer: bearerScheme('bearer') }, {}],
  credentials: { key: { key: {}, secret: { secret: true } }, bearer: { token: { sent: true } } },
  authentication: {
    method: 'CONNECT',
    message: (fields) => ({ op: 'auth', args: [fields] }),
    accepted: (message) => Reflect.get(message as object, 'message') === 'authenticated',
  },
  subscribe: (address) => ({ op: 'subscribe', args: [address] }),
  unsubscribe: (address) => ({ op: 'unsubscribe', args: [address] }),
  ping: { message: { op: 'ping' }, intervalMs: 25_000, timeoutMs: 10_000 },
  message: {
    channel: '/topic',
    payload: '/data',
    action: '/action',
    snapshots: ['partial'],
    updates: ['insert', 'update', 'delete'],
    time: { at: '/time', unit: 's' },
    error: '/error',
  },
  finalCodes: [1008],
};

export interface Book {
  bids: [number, number][];
  asks: [number, number][];
}

export const books: WholeChannel<{ symbol?: string | undefined }, Book> = {
  name: 'books',
  address: ['books', 'books:{symbol}'],
  parameters: [{ name: 'symbol', at: '/symbol' }],
  isWhole: true,
  hasSnapshot: true,
  overflow: 'latest',
};

export interface Trade {
  price: number;
}

export const trades: Channel<{ symbol?: string | undefined }, Trade[]> = {
  name: 'trades',
  address: ['trades', 'trades:{symbol}'],
  parameters: [{ name: 'symbol', at: '/symbol' }],
  hasSnapshot: true,
  overflow: 'error',
};

export const orders: Channel<Record<never, never>, { id: number }[], { id: number }> = {
  name: 'orders',
  address: 'orders',
  isPrivate: true,
  hasSnapshot: true,
  overflow: 'error',
};

/** Has no snapshot. */
export const fills: Channel<Record<never, never>, { size: string }> = {
  name: 'fills',
  address: 'fills',
  isPrivate: true,
  overflow: 'error',
};

/** A stream of a server on loopback. */
export function sampleClient(url: string, options: StreamOptions = {}, api: StreamApi = sampleStream): StreamClient {
  return newStream(api, {
    url,
    allowInsecureLoopback: true,
    WebSocket,
    reconnect: { firstMs: 5, longestMs: 20 },
    ...options,
  });
}

export const keyAuth = { key: { key: 'public-key', secret } };

import type { CodePage } from './code-page.js';

const scheme = `components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }`;

const stream = `x-stream:
  server: { url: wss://api.example.com/stream }
  security: [{ signed: [] }]
  operations: { subscribe: { message: { op: subscribe, to: '{address}' } } }
  message: { channel: /channel, payload: /data }
  channels: { orders: { address: orders, private: true, payload: { type: object } } }`;

export const streamPages = {
  'stream/url': {
    meaning: 'A stream has credentials on it, and its URL is a part of what is signed.',
    place: 'stream',
    before: 'server: { url: ws://api.example.com/stream }',
    after: 'server: { url: wss://api.example.com/stream }',
  },
  'stream/unknown-variable': {
    meaning: 'What stands in braces is filled by a parameter.',
    place: 'stream',
    before: `channels:
  prices: { address: 'prices:{symbol}', payload: { type: object } }`,
    after: `channels:
  prices: { address: 'prices:{symbol}', parameters: { symbol: {} }, payload: { type: object } }`,
  },
  'stream/unused-parameter': {
    meaning: 'A parameter fills a variable of an address, or it does nothing.',
    place: 'stream',
    before: `channels:
  prices: { address: prices, parameters: { symbol: {} }, payload: { type: object } }`,
    after: `channels:
  prices: { address: [prices, 'prices:{symbol}'], parameters: { symbol: {} }, payload: { type: object } }`,
  },
  'stream/address-variables': {
    meaning: 'Which address is meant follows from the parameters that a caller gives.',
    place: 'stream',
    before: `channels:
  prices: { address: ['prices:{symbol}', 'price/{symbol}'], parameters: { symbol: {} }, payload: { type: object } }`,
    after: `channels:
  prices: { address: ['prices', 'prices:{symbol}'], parameters: { symbol: {} }, payload: { type: object } }`,
  },
  'stream/repeated-address': {
    meaning: 'A channel is asked for by its address.',
    place: 'stream',
    before: `channels:
  prices: { address: prices, payload: { type: object } }
  quotes: { address: prices, payload: { type: object } }`,
    after: `channels:
  prices: { address: prices, payload: { type: object } }
  quotes: { address: quotes, payload: { type: object } }`,
  },
  'stream/repeated-name': {
    meaning: 'A received message goes to the channel that it names.',
    place: 'stream',
    before: `channels:
  price: { address: price, name: prices, payload: { type: object } }
  prices: { address: prices, payload: { type: object } }`,
    after: `channels:
  price: { address: price, payload: { type: object } }
  prices: { address: prices, payload: { type: object } }`,
  },
  'stream/channel-name': {
    meaning: 'The class of the stream has the method already, or would be something else with it.',
    place: 'stream',
    before: `channels:
  close: { address: close, payload: { type: object } }`,
    after: `channels:
  closePrices: { address: close, name: close, payload: { type: object } }`,
  },
  'stream/parameter-name': {
    meaning: 'Several parameters are members of one object, which has members of this name without being given any.',
    place: 'stream',
    before: `channels:
  prices: { address: 'prices:{valueOf}', parameters: { valueOf: {} }, payload: { type: object } }`,
    after: `channels:
  prices: { address: 'prices:{symbol}', parameters: { symbol: {} }, payload: { type: object } }`,
  },
  'stream/no-credentials': {
    meaning: 'Without a scheme nobody could read the channel.',
    place: 'stream',
    before: `channels:
  orders: { address: orders, private: true, payload: { type: object } }`,
    after: `channels:
  orders: { address: orders, payload: { type: object } }`,
  },
  'stream/placeholder': {
    meaning: 'A message without it would be the same for every channel, or would have no credentials in it.',
    place: 'stream',
    before: 'operations: { subscribe: { message: { op: subscribe, to: address } } }',
    after: `operations: { subscribe: { message: { op: subscribe, to: '{address}' } } }`,
  },
  'stream/scheme': {
    meaning: 'A stream has no query, body or cookies of its own for each message.',
    place: 'document',
    before: `${stream}
${scheme}
        values: { signature: 'hex(hmac_sha256(secret, request.target))' }
        send: { query: { signature: '{signature}' } }`,
    after: `${stream}
${scheme}
        values: { signature: 'hex(hmac_sha256(secret, request.target))' }
        send: { headers: { X-Signature: '{signature}' } }`,
  },
  'stream/operation-constant': {
    meaning: 'Constants are said by operations, and what is signed for a stream is its connection.',
    place: 'document',
    before: `${stream}
${scheme}
        values: { signature: 'hex(hmac_sha256(secret, operation.name))' }
        send: { headers: { X-Signature: '{signature}' } }`,
    after: `${stream}
${scheme}
        values: { signature: 'hex(hmac_sha256(secret, request.target))' }
        send: { headers: { X-Signature: '{signature}' } }`,
  },
  'stream/close-code': {
    meaning: 'The code is reserved, or is one that only the own side of a connection reports.',
    place: 'stream',
    before: 'close: { final: [1006] }',
    after: 'close: { final: [1008] }',
  },
  'stream/long-time': {
    meaning: 'A timer that is set for longer ends at once.',
    place: 'stream',
    before: 'rateLimit: { messages: 10, window: 600h }',
    after: 'rateLimit: { messages: 10, window: 1h }',
  },
  'stream/overflow': {
    meaning: 'What a reader is too slow for is lost, and a change that is lost makes all later ones wrong.',
    place: 'stream',
    before: `channels:
  prices: { address: prices, overflow: latest, payload: { type: object } }`,
    after: `channels:
  prices: { address: prices, overflow: latest, whole: true, payload: { type: object } }`,
  },
  'stream/no-snapshots': {
    meaning: 'A subscription would wait for a snapshot that it cannot tell from other messages.',
    place: 'stream',
    before: `channels:
  prices: { address: prices, snapshot: { type: array }, payload: { type: object } }`,
    after: `message: { channel: /channel, payload: /data, action: /action, snapshots: [all] }
channels:
  prices: { address: prices, snapshot: { type: array }, payload: { type: object } }`,
  },
} satisfies Readonly<Record<string, CodePage>>;

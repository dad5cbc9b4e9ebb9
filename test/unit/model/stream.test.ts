import { describe, expect, test } from 'vitest';
import type { Stream } from '../../../generator/model/stream.js';
import { modelFromText, textAt } from '../../support/model.js';

interface Parts {
  readonly rest?: string;
  readonly message?: string;
  readonly channels?: string;
  readonly operations?: string;
}

const subscribe = "subscribe: { message: { op: subscribe, to: ['{address}'] } }";

function streamWith({ rest = '', message = '', operations = '', channels = 'a: { address: a, payload: {} }' }: Parts) {
  const { stream } = modelFromText(`
x-stream:
  server: { url: wss://a.example/stream, description: D }
  ${rest}
  operations: { ${subscribe}${operations} }
  message: { channel: /c, payload: /d${message} }
  channels: { ${channels} }
components:
  schemas: { Book: { type: object } }
`);
  if (stream === undefined) throw new Error('no stream');
  return stream;
}

function channelWith(channel: string, message = ''): Stream['channels'][number] {
  const [first] = streamWith({ message, channels: `a: { ${channel} }` }).channels;
  if (first === undefined) throw new Error('no channel');
  return first;
}

const snapshots = ', action: /a, snapshots: [all]';

test('a document without x-stream has no stream', () => {
  expect(modelFromText('paths: {}')).not.toHaveProperty('stream');
});

test('a stream that says little has the defaults', () => {
  const stream = streamWith({});
  expect(stream).toMatchObject({ url: 'wss://a.example/stream', description: 'D', security: [], finalCodes: [] });
  for (const absent of ['authentication', 'unsubscribe', 'ping', 'rateLimit'])
    expect(stream).not.toHaveProperty(absent);
  expect(stream.subscribe.template).toEqual({ op: 'subscribe', to: ['{address}'] });
  expect(stream.message).toMatchObject({ channel: '/c', payload: '/d', snapshots: [] });
  expect(stream.channels[0]).toMatchObject({
    ...{ key: 'a', name: 'a', parameters: [], deprecated: false, isPrivate: false, isWhole: false, overflow: 'error' },
    addresses: [{ template: 'a', variables: [] }],
  });
});

test('times are milliseconds', () => {
  const ping = ', ping: { message: { op: ping }, interval: 25s, timeout: 1500ms }';
  const stream = streamWith({ operations: ping, rest: 'rateLimit: { messages: 10, window: 1m }' });
  expect(stream.ping).toMatchObject({ message: { op: 'ping' }, intervalMs: 25_000, timeoutMs: 1_500 });
  expect(stream.rateLimit).toMatchObject({ messages: 10, windowMs: 60_000 });
});

describe('how a connection authenticates', () => {
  test('without a word: a GET, and the fields in the query', () => {
    const { authentication, security } = streamWith({ rest: 'security: [{ hmac: [] }, {}]' });
    expect(security.map(({ schemes }) => schemes.map(({ scheme }) => scheme))).toEqual([['hmac'], []]);
    expect(authentication).toEqual({ location: expect.anything() as unknown, method: 'GET' });
  });

  test('with a message, and what accepts it', () => {
    const authenticate =
      ", authenticate: { method: CONNECT, message: { op: auth, args: ['{fields}'] }, accepted: { at: /m, endsWith: ok } }";
    const { authentication } = streamWith({ rest: 'security: [{ hmac: [] }]', operations: authenticate });
    expect(authentication).toMatchObject({
      method: 'CONNECT',
      message: { template: { op: 'auth', args: ['{fields}'] } },
      accepted: { at: '/m', endsWith: 'ok' },
    });
    expect(authentication?.accepted).not.toHaveProperty('equals');
  });

  test.each(['', 'security: [{}]'])('with no scheme there is nothing to authenticate with: %s', (rest) => {
    expect(streamWith({ rest })).not.toHaveProperty('authentication');
  });
});

describe('the snapshot of a channel', () => {
  const reference = { $ref: '#/components/schemas/Book' };
  const payload = "payload: { $ref: '#/components/schemas/Book' }";

  test('is like every message, where snapshots can be told', () => {
    const channel = channelWith(`address: a, ${payload}`, snapshots);
    expect(channel.payload.json).toEqual(reference);
    expect(channel.snapshot?.json).toEqual(reference);
  });

  test('has a schema of its own', () => {
    const channel = channelWith(`address: a, ${payload}, snapshot: { type: array }`, snapshots);
    expect(channel.snapshot?.json).toEqual({ type: 'array' });
  });

  test.each([
    { channel: 'snapshot: false', message: snapshots },
    { channel: 'whole: true', message: '' },
  ])('is not there: $channel, $message', ({ channel, message }) => {
    expect(channelWith(`address: a, ${payload}, ${channel}`, message)).not.toHaveProperty('snapshot');
  });
});

describe('parameters', () => {
  test('are optional where an address does without them', () => {
    const { parameters } = channelWith(
      "address: ['a:{x}', 'a:{x}:{y}'], parameters: { x: { location: /s }, y: { enum: [b, c] } }, payload: {}",
    );
    expect(parameters).toMatchObject([
      { name: 'x', isOptional: false, at: '/s' },
      { name: 'y', isOptional: true, enum: ['b', 'c'], example: 'b' },
    ]);
  });

  test('show an example of their own first', () => {
    const { parameters } = channelWith("address: 'a:{x}', parameters: { x: { examples: [btc, eth] } }, payload: {}");
    expect(parameters[0]?.example).toBe('btc');
  });
});

test('every node has its place', () => {
  const stream = streamWith({ channels: "a: { address: ['b', 'b:{x}'], parameters: { x: {} }, payload: {} }" });
  const [channel] = stream.channels;
  const places = [
    stream.location,
    stream.urlLocation,
    stream.subscribe.location,
    stream.message.location,
    channel?.location,
    channel?.addresses[1]?.location,
    channel?.parameters[0]?.location,
  ];
  expect(places.map((location) => location && textAt(location))).toEqual([
    'x-stream',
    'wss://a.example/stream',
    'message',
    'message',
    'a',
    "'b:{x}'",
    'x',
  ]);
});

import '../../../support/clients/built-packages.js';
import type { StreamOrder, StreamOrderBook, StreamTrade } from '@countersign/allex/models';
import {
  AllexStream,
  AuthenticationRefusedError,
  ConnectionClosedError,
  SubscriptionRefusedError,
  type AllexStreamAuth,
  type StreamEvent,
  type StreamMessage,
} from '@countersign/allex/stream';
import { FakeError, fakeAllexStream } from '@countersign/allex/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allexAuth } from '../../../support/clients/clients.js';
import { endOf, until } from '../../../support/streams/iterating.js';

const { hmac, bearer } = allexAuth;
const book: StreamOrderBook = { bids: [[1, 2]], asks: [[3, 4]], timestamp: '2026-03-28T12:00:00.000Z' };
const trade: StreamTrade = { size: 1, price: 2, side: 'buy', timestamp: '2026-03-28T12:00:00.000Z' };

let fake: ReturnType<typeof fakeAllexStream>;
let events: StreamEvent['kind'][];
const open: AllexStream<AllexStreamAuth>[] = [];
beforeEach(() => {
  fake = fakeAllexStream({ auth: allexAuth, timeoutMs: 50 });
  events = [];
});
afterEach(() => {
  for (const stream of open.splice(0)) stream.close();
});

function connected(auth: AllexStreamAuth = { hmac }): AllexStream<AllexStreamAuth> {
  const stream = new AllexStream({
    auth,
    WebSocket: fake.WebSocket,
    reconnect: { firstMs: 1, longestMs: 1 },
    onEvent: ({ kind }) => events.push(kind),
  });
  open.push(stream);
  return stream;
}

const iterate = <Item>(items: AsyncIterable<Item>): AsyncIterator<Item> => items[Symbol.asyncIterator]();

async function nextUpdate<Update>(items: AsyncIterator<StreamMessage<unknown, Update>>): Promise<unknown> {
  for (;;) {
    const result = await items.next();
    if (result.done !== true && result.value.kind === 'update') return result.value;
  }
}

describe('what is sent', () => {
  test('is read: states, which later subscriptions begin with', async () => {
    const { channels } = fake;
    const reader = iterate(connected().orderbook('btc-usdt'));
    expect((await reader.next()).value).toEqual(channels.orderbook().example());
    await channels.orderbook('btc-usdt').send(book);
    expect((await reader.next()).value).toEqual(book);
    expect((await iterate(connected().orderbook('btc-usdt')).next()).value).toEqual(book);
    expect((await iterate(connected().orderbook('eth-usdt')).next()).value).toEqual(channels.orderbook().example());
  });

  test('has the action that is given, else the first, and the time', async () => {
    fake = fakeAllexStream({ auth: allexAuth, clock: () => 1_700_000_000_500 });
    const order = fake.channels.order();
    const [example] = order.exampleSnapshot();
    const now = { ...example, id: 'o1' } as StreamOrder;
    order.startWith([now]);
    const reader = iterate(connected({ bearer }).order());
    const first = { kind: 'snapshot', data: [now], action: 'partial', parameters: {}, time: 1_700_000_000_000 };
    expect((await reader.next()).value).toEqual(first);
    await order.send({ ...now, status: 'filled' }, { action: 'update' });
    expect((await reader.next()).value).toMatchObject({ kind: 'update', action: 'update', data: { status: 'filled' } });
    await order.send([now]);
    expect((await reader.next()).value).toMatchObject({ kind: 'update', action: 'insert', data: [now] });
    await order.sendSnapshot([]);
    expect((await reader.next()).value).toMatchObject({ kind: 'snapshot', data: [] });
    await expect(order.send([now], { action: 'upsert' })).rejects.toThrow(
      "'upsert' is no action of allex's updates; it has insert, update, delete",
    );
  });

  test('goes to those who have subscribed to it, over one connection, and to those who take all of a channel', async () => {
    const stream = connected();
    const readers = [iterate(stream.trade()), iterate(stream.trade('btc-usdt')), iterate(stream.trade('eth-usdt'))];
    await Promise.all(readers.map((reader) => reader.next()));
    // Who takes all of a channel sees the snapshots of the others, too: there is one connection.
    const updates = readers.map(nextUpdate);
    await fake.channels.trade('eth-usdt').send([trade]);
    await fake.channels.trade('btc-usdt').send([{ ...trade, price: 3 }]);
    expect(await Promise.all(updates)).toMatchObject([
      { parameters: { symbol: 'eth-usdt' }, data: [{ price: 2 }] },
      { parameters: { symbol: 'btc-usdt' }, data: [{ price: 3 }] },
      { parameters: { symbol: 'eth-usdt' }, data: [{ price: 2 }] },
    ]);
    expect(fake.connections).toHaveLength(1);
    expect(fake.subscriptions).toEqual([
      { channel: 'trade', address: 'trade', parameters: {}, connection: 1 },
      { channel: 'trade', address: 'trade:btc-usdt', parameters: { symbol: 'btc-usdt' }, connection: 1 },
      { channel: 'trade', address: 'trade:eth-usdt', parameters: { symbol: 'eth-usdt' }, connection: 1 },
    ]);
  });

  test('waits until somebody has subscribed, in order', async () => {
    const sent = [1, 2, 3].map((amount) =>
      fake.channels.deposit().send({ ...fake.channels.deposit().example(), amount }),
    );
    const reader = iterate(connected().deposit());
    for (const amount of [1, 2, 3]) expect((await reader.next()).value).toMatchObject({ data: { amount } });
    await Promise.all(sent);
  });

  test('is an error where nobody has, which says what there is', async () => {
    await expect(fake.channels.trade('btc-usdt').send([trade])).rejects.toThrow(FakeError);
    await expect(fake.channels.trade('btc-usdt').subscribed()).rejects.toThrow(
      'nobody has subscribed to trade:btc-usdt within 50 ms; no connection is open',
    );
    const reader = iterate(connected().trade('eth-usdt'));
    await reader.next();
    await expect(fake.channels.trade('btc-usdt').send([trade])).rejects.toThrow(
      'nobody has subscribed to trade:btc-usdt within 50 ms; subscriptions are trade:eth-usdt',
    );
  });
});

describe('subscriptions', () => {
  test('begin with what was set for them; one to all with all that was', async () => {
    fake.channels.orderbook('btc-usdt').startWith(book);
    fake.channels.orderbook('eth-usdt').startWith({ ...book, bids: [] });
    const reader = connected().orderbook().messages();
    const read = [await reader.next(), await reader.next()].map(({ value }) => value as object);
    expect(read).toMatchObject([
      { parameters: { symbol: 'btc-usdt' }, data: { bids: [[1, 2]] } },
      { parameters: { symbol: 'eth-usdt' }, data: { bids: [] } },
    ]);
  });

  test('end with their loop, and the connection with the last', async () => {
    const stream = connected();
    const [trades, prices] = [iterate(stream.trade('btc-usdt')), iterate(stream.price())];
    await Promise.all([trades.next(), prices.next()]);
    expect(fake.channels.price().isSubscribed).toBe(true);
    await prices.return?.();
    expect(fake.subscriptions.map(({ address }) => address)).toEqual(['trade:btc-usdt']);
    expect(fake.channels.price().isSubscribed).toBe(false);
    expect(fake.received).toContainEqual({ op: 'unsubscribe', args: ['price'] });
    await trades.return?.();
    expect(fake.connections).toEqual([]);
  });

  test('are refused in the words of the test, and others go on', async () => {
    fake.channels.trade('no-such').refuse('Invalid symbol');
    const stream = connected();
    const good = iterate(stream.trade('btc-usdt'));
    const [end] = await Promise.all([endOf(iterate(stream.trade('no-such'))), good.next()]);
    expect(end).toBeInstanceOf(SubscriptionRefusedError);
    expect(end).toMatchObject({ address: 'trade:no-such', reason: 'Invalid symbol' });
    fake.reset();
    expect((await iterate(stream.trade('no-such')).next()).value).toMatchObject({ kind: 'snapshot' });
  });
});

describe('credentials', () => {
  test.each([
    ['hmac', { hmac }],
    ['bearer', { bearer }],
  ])('are verified: %s', async (scheme, auth) => {
    const reader = iterate(connected(auth).wallet());
    expect((await reader.next()).value).toMatchObject({ kind: 'snapshot' });
    expect(fake.connections).toEqual([{ number: 1, url: 'wss://allex.online/stream', schemes: [scheme] }]);
    expect(events).toContain('authenticated');
    expect(fake.refused).toEqual([]);
  });

  test.each([
    ['a wrong secret', { hmac: { ...hmac, apiSecret: 'canary' } }, 'hmac: signature is wrong'],
    ['an unknown key', { hmac: { ...hmac, apiKey: 'other' } }, 'hmac: apiKey is unknown'],
    ['a wrong token', { bearer: { token: 'canary' } }, 'bearer: authorization is wrong'],
  ])('are refused: %s', async (_, auth, reason) => {
    const end = await endOf(iterate(connected(auth).order()));
    expect(end).toBeInstanceOf(AuthenticationRefusedError);
    expect(end).toMatchObject({ reason });
    expect(fake.refused).toEqual([{ reason }]);
    await expect(fake.channels.order().send([])).rejects.toThrow(
      `nobody has subscribed to order within 50 ms; no connection is open; credentials were refused: ${reason}`,
    );
  });

  test('are refused where the clock of the client is late', async () => {
    fake = fakeAllexStream({ auth: { hmac }, clock: () => Date.now() + 120_000 });
    expect(await endOf(iterate(connected().order()))).toMatchObject({
      reason: 'hmac: expires is too old, or from the future',
    });
  });

  test('are refused where the test says so, until it is reset', async () => {
    fake.refuseCredentials('API key is revoked');
    expect(await endOf(iterate(connected().order()))).toMatchObject({ reason: 'API key is revoked' });
    fake.reset();
    expect((await iterate(connected().order()).next()).value).toMatchObject({ kind: 'snapshot' });
  });

  test('are not asked for where they are not verified, and missing where the fake has none', async () => {
    fake = fakeAllexStream();
    const end = await endOf(iterate(connected().order()));
    expect(end).toMatchObject({ reason: expect.stringContaining('give it auth.hmac') as string });
    fake = fakeAllexStream({ verify: false });
    expect((await iterate(connected().order()).next()).value).toMatchObject({ kind: 'snapshot' });
  });

  test('are needed for private channels, and not for others', async () => {
    const socket = new fake.WebSocket('wss://allex.online/stream');
    const heard: unknown[] = [];
    socket.addEventListener('message', (event) => heard.push(JSON.parse(Reflect.get(event, 'data') as string)));
    for (const text of ['{"op":"subscribe","args":["price"]}', '{"op":"subscribe","args":["order"]}'])
      socket.send(text);
    for (const text of ['{"op":"subscribe","args":["prise"]}', '{"op":"subscribed"}', 'no JSON']) socket.send(text);
    socket.send('{"op":"ping"}');
    await until(() => heard.length === 6);
    expect(heard).toMatchObject([
      { topic: 'price', action: 'partial' },
      { topic: 'order', error: 'order needs credentials' },
      { error: "'prise' is no channel of allex; it has price, trade, order" },
      {
        error: expect.stringContaining(
          'is no message of allex; it has subscribe, unsubscribe, authenticate, ping',
        ) as string,
      },
      { error: expect.stringContaining('"no JSON" is no message') as string },
      {},
    ]);
  });
});

describe('a connection', () => {
  test.each([
    ['is lost', () => fake.drop(), 1006],
    ['is closed', () => fake.close(1012, 'restart'), 1012],
  ])('that %s is made again, with its subscriptions and credentials', async (_, end) => {
    const stream = connected();
    const [orders, trades] = [iterate(stream.order()), iterate(stream.trade('btc-usdt'))];
    await Promise.all([orders.next(), trades.next()]);
    end();
    expect(fake.connections).toEqual([]);
    for (const reader of [orders, trades]) {
      expect((await reader.next()).value).toMatchObject({ kind: 'reconnected' });
      expect((await reader.next()).value).toMatchObject({ kind: 'snapshot' });
    }
    expect(fake.connections).toMatchObject([{ number: 2, schemes: ['hmac'] }]);
    expect(fake.subscriptions.map(({ address }) => address).sort()).toEqual(['order', 'trade:btc-usdt']);
  });

  test('that is closed for good is not', async () => {
    const reader = iterate(connected().price());
    await reader.next();
    fake.close(1008, 'policy');
    const end = await endOf(reader);
    expect(end).toBeInstanceOf(ConnectionClosedError);
    expect(end).toMatchObject({ closeCode: 1008 });
    expect(() => fake.drop()).toThrow('no connection is open');
  });

  test('that is refused is tried again, as often as was said', async () => {
    fake.refuseConnections(503, { times: 2 });
    expect((await iterate(connected().price()).next()).value).toMatchObject({ kind: 'snapshot' });
    expect(events.filter((kind) => kind === 'lost')).toHaveLength(2);
    expect(fake.connections).toMatchObject([{ number: 3 }]);
  });

  test('that hangs is found dead by its pings', async () => {
    const stream = new AllexStream({
      auth: { hmac },
      WebSocket: fake.WebSocket,
      ping: { intervalMs: 5, timeoutMs: 5 },
      reconnect: { firstMs: 1 },
    });
    open.push(stream);
    const reader = iterate(stream.price());
    await reader.next();
    await until(() => fake.received.filter((each) => Reflect.get(each as object, 'op') === 'ping').length > 2);
    expect(fake.connections).toMatchObject([{ number: 1 }]);
    fake.hang();
    expect((await reader.next()).value).toMatchObject({ kind: 'reconnected' });
    expect(fake.connections).toMatchObject([{ number: 2 }]);
  });

  test('may bring what is no message: it is left out', async () => {
    const reader = iterate(connected().price());
    await reader.next();
    for (const text of ['{"topic":', '{"topic":"nobody"}', '{"topic":"price"}']) fake.sendText(text);
    await fake.channels.price().send({ price: 7 });
    expect((await reader.next()).value).toMatchObject({ data: { price: 7 } });
    expect(events.filter((kind) => kind === 'protocol')).toHaveLength(3);
  });
});

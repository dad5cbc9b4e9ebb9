import type { Book, Candle, OrdersPayload } from './models.js';
import {
  ChannelsStream,
  SubscriptionRefusedError,
  type CandlesParameters,
  type ChannelsStreamAuth,
  type Frozen,
  type StreamMessage,
  type Subscription,
} from './stream.js';
import { fakeChannelsStream, type FakeTopic } from './testing.js';

const stream = new ChannelsStream();

export async function watch(signal: AbortSignal): Promise<readonly string[]> {
  const seen: string[] = [];
  for await (const book of stream.book('btc-usd', { signal })) {
    const whole: Frozen<Book> = book;
    seen.push(whole.bids[0]?.[0] ?? '');
    // @ts-expect-error: a book is frozen.
    whole.bids[0] = ['1', '2'];
  }
  for await (const { kind } of stream.book(['btc-usd', 'eth-usd']).messages()) seen.push(kind);
  const asked: CandlesParameters = { symbol: 'btc-usd', interval: '1h' };
  const messages: Subscription<Candle[], Candle> = stream.candles(asked, { maxQueued: 10 });
  for await (const message of messages) seen.push(...closes(message));
  stream.candles({ symbol: ['btc-usd', 'eth-usd'], interval: ['1m', '1h'] });
  // @ts-expect-error: both parameters are in every address.
  stream.candles({ symbol: 'btc-usd' });
  // @ts-expect-error: there are no such candles.
  stream.candles({ symbol: 'btc-usd', interval: '1d' });
  stream.tickers();
  stream.tickers({ base: 'btc' });
  // @ts-expect-error: it takes no parameters.
  stream.status('btc');
  stream.close();
  return seen;
}

function closes(message: StreamMessage<Candle[], Candle>): readonly string[] {
  switch (message.kind) {
    case 'snapshot':
      return message.data.map(({ close }) => close.toFixed());
    case 'update':
      return [message.data.close.toFixed(), message.parameters['interval'] ?? ''];
    case 'reconnected':
      return [];
    case 'failed':
      return message.error instanceof SubscriptionRefusedError ? [message.error.reason] : [];
  }
}

// @ts-expect-error: private, and there are no credentials.
stream.orders();

const bearer = new ChannelsStream({ auth: { token: { token: () => 'a' } } });
export const orders: Subscription<{ id: string; filled?: number }[], OrdersPayload> = bearer.orders();
export const usd: Subscription<unknown, unknown, unknown> = bearer.balances('usd');
// @ts-expect-error: not one of the currencies.
bearer.balances('eur');

const auth: ChannelsStreamAuth = { signed: { secret: 's' }, key: { key: 'k' } };
new ChannelsStream({ auth }).orders();
// @ts-expect-error: the signature needs the key beside it.
new ChannelsStream({ auth: { signed: { secret: 's' } } });
// @ts-expect-error: no credentials are none.
new ChannelsStream({ auth: {} });

const fake = fakeChannelsStream({ auth });
export async function play(): Promise<void> {
  new ChannelsStream({ auth, WebSocket: fake.WebSocket }).close();
  const topic: FakeTopic<Candle[], Candle> = fake.channels.candles({ symbol: 'btc-usd', interval: '1h' });
  await topic.startWith([{ close: 1 }]).send({ close: 2 }, { action: 'change' });
  // @ts-expect-error: a candle has a close.
  await topic.send({ open: 1 });
  // @ts-expect-error: a snapshot is a list.
  topic.startWith({ close: 1 });
  // @ts-expect-error: there are no such candles.
  fake.channels.candles({ symbol: 'btc-usd', interval: '1d' });
  // @ts-expect-error: both parameters are in every address.
  fake.channels.candles({ symbol: 'btc-usd' });
  // @ts-expect-error: not one of the currencies.
  fake.channels.balances('eur');
  await fake.channels.tickers().send({ a: 1 });
  // @ts-expect-error: it begins without a snapshot.
  fake.channels.status().startWith({ open: true });
  // @ts-expect-error: the signature needs the key beside it.
  fakeChannelsStream({ auth: { signed: { secret: 's' } } });
}

import { createOrder, getOrder, getUser, listOrders } from '@countersign/allex/operations';
import type { NewOrder, Order, OrderPage } from '@countersign/allex';
import type { StreamOrder, StreamOrderBook, StreamOrderChange, StreamTransaction } from '@countersign/allex/models';
import { AllexStream } from '@countersign/allex/stream';
import {
  fakeAllex,
  fakeAllexStream,
  type FakeCall,
  type FakeRequest,
  type FakeTopic,
} from '@countersign/allex/testing';
import { requestWithdrawal } from '@countersign/andx/operations';
import { fakeAndx } from '@countersign/andx/testing';
import { expectTypeOf, test } from 'vitest';

const fake = fakeAllex({ auth: { hmac: { apiKey: 'k', apiSecret: 's' } } });

test('handlers take the input and give the output', () => {
  fake.on(createOrder, (input, request) => {
    expectTypeOf(input).toEqualTypeOf<{ body: NewOrder }>();
    expectTypeOf(request).toEqualTypeOf<FakeRequest>();
    return fake.example(createOrder);
  });
  fake.on(listOrders, async ({ page = 1 }) => {
    expectTypeOf(page).toEqualTypeOf<number>();
    return Promise.resolve({ count: 0, data: [] });
  });
  fake.on(getUser, () => Response.json({}));
  // @ts-expect-error: an order is no page of them
  fake.on(listOrders, () => fake.example(createOrder));
});

test('examples and calls have the types of the operation', () => {
  expectTypeOf(fake.example(createOrder)).toEqualTypeOf<Order>();
  expectTypeOf(fake.example(listOrders)).toEqualTypeOf<OrderPage>();
  expectTypeOf(fake.calls(createOrder)).toEqualTypeOf<readonly FakeCall<{ body: NewOrder }>[]>();
});

test('the body of an error is that of its status, and of others anything', () => {
  fake.fail(getOrder, { status: 404, body: { message: 'gone' } });
  fake.fail(getOrder, { status: 503, body: '<html>' });
  // @ts-expect-error: it has a message
  fake.fail(getOrder, { status: 404, body: { code: 1 } });
  // @ts-expect-error: inside of an envelope, too
  fakeAndx().fail(requestWithdrawal, { status: 200, body: { reason: 'r' } });
});

test('credentials are those of the client', () => {
  // @ts-expect-error: one is missing
  fakeAllex({ auth: { hmac: { apiKey: 'k' } } });
});

test('what a fake stream sends has the type of its channel', () => {
  const { channels, WebSocket } = fakeAllexStream({ auth: { hmac: { apiKey: 'k', apiSecret: 's' } } });
  new AllexStream({ WebSocket }).close();
  const book: StreamOrderBook = { bids: [[1, 2]], asks: [], timestamp: '' };
  expectTypeOf(channels.orderbook('btc-usdt')).toEqualTypeOf<FakeTopic<StreamOrderBook>>();
  expectTypeOf(channels.order()).toEqualTypeOf<FakeTopic<StreamOrder[], StreamOrderChange>>();
  expectTypeOf(channels.deposit()).toEqualTypeOf<FakeTopic<never, StreamTransaction>>();
  // @ts-expect-error: it begins without a snapshot
  channels.deposit().startWith(channels.deposit().example());
  // @ts-expect-error: a price is a number
  channels.orderbook('btc-usdt').startWith({ ...book, bids: [['1', 2]] });
  // @ts-expect-error: its bids are missing
  channels.orderbook('btc-usdt').startWith({ asks: [], timestamp: '' });
  // @ts-expect-error: a snapshot is a list of orders
  channels.order().startWith(book);
  expectTypeOf(channels).not.toHaveProperty('orderboook');
  // @ts-expect-error: it takes no parameters
  channels.order('btc-usdt');
  // @ts-expect-error: one credential is missing
  fakeAllexStream({ auth: { hmac: { apiKey: 'k' } } });
});

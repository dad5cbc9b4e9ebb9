import type {
  Allex,
  AllexAuth,
  AllexOptions,
  ApiError,
  Balance,
  BearerCredentials,
  Candle,
  CanceledOrder,
  HmacCredentials,
  Order,
  OrderPage,
  Paged,
  Tickers,
  Trade,
  TradePage,
  UserTrade,
  UserTradePage,
} from '@countersign/allex';
import type { CallOptions } from '@countersign/allex';
import type { createClient, rateLimiter, WithoutLimiter } from '@countersign/allex/core';
import type * as models from '@countersign/allex/models';
import { createOrder, getHealth, getOrder, listOrders } from '@countersign/allex/operations';
import { expectTypeOf, test } from 'vitest';

type Orders = Allex['orders'];
type Create = typeof createClient;
type Client = ReturnType<Create>;

test('results', () => {
  expectTypeOf<Orders['create']>().returns.resolves.toEqualTypeOf<Order>();
  expectTypeOf<Orders['cancel']>().returns.resolves.toEqualTypeOf<CanceledOrder>();
  expectTypeOf<Orders['cancelAll']>().returns.resolves.toEqualTypeOf<Order[]>();
  expectTypeOf<Allex['user']['balance']>().returns.resolves.toEqualTypeOf<Balance>();
  expectTypeOf<Allex['market']['tickers']>().returns.resolves.toEqualTypeOf<Tickers>();
  expectTypeOf<Allex['market']['chart']>().returns.resolves.toEqualTypeOf<Candle[]>();
  expectTypeOf<Allex['withdrawals']['fee']>().returns.resolves.toEqualTypeOf<{ fee: number }>();
  expectTypeOf<Order>().toEqualTypeOf<models.Order>();
  expectTypeOf<Order['side']>().toEqualTypeOf<'buy' | 'sell'>();
  expectTypeOf<Order['price']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Order['stop']>().toEqualTypeOf<number | null | undefined>();
});

test('CSV is text, whatever the list holds', () => {
  expectTypeOf<Allex['user']['tradesCsv']>().returns.resolves.toEqualTypeOf<string>();
  expectTypeOf<Allex['user']['depositsCsv']>().returns.resolves.toEqualTypeOf<string>();
  expectTypeOf<Allex['user']['tradesCsv']>().returns.not.toHaveProperty('pages');
});

test('paged: awaited the page, iterated the items', () => {
  expectTypeOf<Orders['list']>().returns.toEqualTypeOf<Paged<Order, OrderPage>>();
  expectTypeOf<Orders['list']>().returns.resolves.toEqualTypeOf<OrderPage>();
  expectTypeOf<Allex['user']['trades']>().returns.toEqualTypeOf<Paged<UserTrade, UserTradePage>>();
  expectTypeOf<Allex['market']['tradesHistory']>().returns.toExtend<AsyncIterable<Trade>>();
  expectTypeOf<ReturnType<Allex['market']['tradesHistory']>['pages']>().returns.toExtend<AsyncIterable<TradePage>>();
});

test('the reply behind a result', () => {
  type Response = Awaited<ReturnType<ReturnType<Orders['get']>['withResponse']>>;
  expectTypeOf<Response['data']>().toEqualTypeOf<Order>();
  expectTypeOf<Response['response']['status']>().toEqualTypeOf<number>();
  expectTypeOf<Response['response']['requestId']>().toEqualTypeOf<string | undefined>();
});

test('options', () => {
  expectTypeOf<keyof AllexAuth>().toEqualTypeOf<'hmac' | 'bearer'>();
  expectTypeOf<HmacCredentials>().toEqualTypeOf<{ apiKey: string; apiSecret: string }>();
  expectTypeOf<BearerCredentials>().toExtend<{ token: string | (() => string | Promise<string>) }>();
  expectTypeOf<{ auth: { hmac: () => Promise<HmacCredentials> } }>().toExtend<AllexOptions>();
  expectTypeOf<keyof AllexOptions>().not.toEqualTypeOf<keyof AllexOptions | 'region'>();
  expectTypeOf<CallOptions['signal']>().toEqualTypeOf<AbortSignal | undefined>();
});

test('errors', () => {
  expectTypeOf<ApiError['code']>().toEqualTypeOf<string | number>();
  expectTypeOf<ApiError['status']>().toEqualTypeOf<number>();
  expectTypeOf<ApiError['body']>().toEqualTypeOf<unknown>();
});

const order = { symbol: 'btc-usdt', side: 'buy', size: 0.001 } as const;

test('calls that compile', () => [
  (allex: Allex) => allex.orders.create({ ...order, type: 'limit', price: 68000 }),
  (allex: Allex) => allex.orders.create({ ...order, type: 'market', meta: { post_only: false } }, { timeoutMs: 1 }),
  (allex: Allex) => allex.user.trades(),
  (allex: Allex) => allex.user.trades({ start_date: new Date(), end_date: '2026-03-28T12:00:00Z' }),
  (allex: Allex) => allex.exchange.health({ signal: AbortSignal.timeout(1) }),
  (allex: Allex) => allex.with({ auth: { bearer: { token: () => Promise.resolve('…') } } }),
  (client: Client) => client.call(getHealth),
  (client: Client) => client.call(listOrders, { open: true }),
  (client: Client) => client.call(createOrder, { body: { ...order, type: 'market' } }),
  (allex: typeof Allex) => [new allex({ rateLimit: true }), new allex({ rateLimit: { requests: 1, windowMs: 1 } })],
  (create: Create, options: AllexOptions & WithoutLimiter) => [create(), create({}), create(options)],
  (create: Create, limiter: typeof rateLimiter) => create().with({ rateLimit: limiter() }).with({ rateLimit: false }),
  (create: Create, allex: typeof Allex): [Client, Allex] => [create(), new allex(create().with({ maxRetries: 0 }))],
  (create: Create, limiter: typeof rateLimiter) => [create({ rateLimit: limiter() }), create({ rateLimit: false })],
]);

test('calls that do not compile, each for one reason', () => [
  // @ts-expect-error a limit order has a price
  (allex: Allex) => allex.orders.create({ ...order, type: 'limit' }),
  // @ts-expect-error a market order has none
  (allex: Allex) => allex.orders.create({ ...order, type: 'market', price: 68000 }),
  // @ts-expect-error there is no such type of order
  (allex: Allex) => allex.orders.create({ ...order, type: 'stop', price: 68000 }),
  // @ts-expect-error an order has a size
  (allex: Allex) => allex.orders.create({ symbol: 'btc-usdt', side: 'buy', type: 'market' }),
  // @ts-expect-error an amount is a number here, not text
  (allex: Allex) => allex.orders.create({ symbol: 'btc-usdt', side: 'buy', size: '0.001', type: 'market' }),
  // @ts-expect-error there is no such field
  (allex: Allex) => allex.orders.create({ ...order, type: 'market', amount: 1 }),
  // @ts-expect-error sides are in lower case
  (allex: Allex) => allex.orders.list({ side: 'BUY' }),
  // @ts-expect-error an order is looked up by its id
  (allex: Allex) => allex.orders.get(),
  // @ts-expect-error the id is missing
  (allex: Allex) => allex.orders.get({}),
  // @ts-expect-error an id is text
  (allex: Allex) => allex.orders.get({ order_id: 1 }),
  // @ts-expect-error what a method fixes is no parameter of it
  (allex: Allex) => allex.user.tradesCsv({ format: 'csv' }),
  // @ts-expect-error and none of its sibling either
  (allex: Allex) => allex.user.trades({ format: 'csv' }),
  // @ts-expect-error assets are a list
  (allex: Allex) => allex.market.oraclePrices({ assets: 'btc,eth' }),
  // @ts-expect-error there is no such resolution
  (allex: Allex) => allex.market.chart({ symbol: 'btc-usdt', resolution: '30', from: '0', to: '1' }),
  // @ts-expect-error there is no such security scheme
  (allex: Allex) => allex.with({ auth: { basic: { username: '', password: '' } } }),
  // @ts-expect-error a key has a secret
  (allex: Allex) => allex.with({ auth: { hmac: { apiKey: '' } } }),
  // @ts-expect-error there are no regions here
  (allex: Allex) => allex.with({ region: 'eu' }),
  // @ts-expect-error there is no such call option
  (allex: Allex) => allex.exchange.health({ retries: 1 }),
  // @ts-expect-error the descriptor takes a body
  (client: Client) => client.call(createOrder, { ...order, type: 'market' }),
  // @ts-expect-error the descriptor takes something
  (client: Client) => client.call(getOrder),
  // @ts-expect-error the limit is advice, and this client has no limiter
  (create: Create) => create({ rateLimit: true }),
  // @ts-expect-error a limit of one's own needs a limiter, too
  (create: Create) => create({ rateLimit: { requests: 1, windowMs: 1 } }),
  // @ts-expect-error nor has one that differs in its options
  (create: Create) => create().with({ rateLimit: { requests: 1, windowMs: 1 } }),
  // @ts-expect-error however often it is asked for
  (create: Create) => create().with({}).with({ rateLimit: true }),
  // @ts-expect-error and its credentials are those of the API
  (create: Create) => create().with({ auth: { hmac: { apiKey: '' } } }),
]);

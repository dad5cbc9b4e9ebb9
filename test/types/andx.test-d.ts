import type {
  AccessSignCredentials,
  Andx,
  AndxAuth,
  AndxErrorCode,
  BalanceList,
  Market,
  MarketInfo,
  MarketList,
  NewOrder,
  Order,
  OrderPage,
  OrderStatus,
  Paged,
} from '@countersign/andx';
import type { createClient } from '@countersign/andx/core';
import type { ReceivedParts, verifyAccessSign } from '@countersign/andx/verify';
import { expectTypeOf, test } from 'vitest';

test('results are what the envelope holds', () => {
  expectTypeOf<Andx['market']['markets']>().returns.resolves.toEqualTypeOf<MarketList>();
  expectTypeOf<MarketList['markets']>().toEqualTypeOf<Market[]>();
  expectTypeOf<Andx['market']['info']>().returns.resolves.toEqualTypeOf<MarketInfo>();
  expectTypeOf<MarketInfo['markets']>().toEqualTypeOf<Market>();
  expectTypeOf<Andx['account']['balance']>().returns.resolves.toEqualTypeOf<BalanceList>();
  expectTypeOf<Andx['orders']['status']>().returns.resolves.toEqualTypeOf<OrderStatus>();
  expectTypeOf<Andx['orders']['list']>().returns.toEqualTypeOf<Paged<Order, OrderPage>>();
});

test('quantities are decimal strings, in both directions', () => {
  expectTypeOf<Order['price' | 'volume' | 'volume_executed' | 'total' | 'avg_price']>().toEqualTypeOf<string>();
  expectTypeOf<NewOrder['price' | 'volume']>().toEqualTypeOf<string>();
});

test('options', () => {
  expectTypeOf<keyof AndxAuth>().toEqualTypeOf<'accessSign'>();
  expectTypeOf<AccessSignCredentials['timestampUnit']>().toEqualTypeOf<'fraction' | 's' | 'ms' | undefined>();
  expectTypeOf<AccessSignCredentials['passphrase']>().toEqualTypeOf<string>();
});

test('known codes are literals; others may come', () => {
  expectTypeOf<1201>().toExtend<AndxErrorCode>();
  expectTypeOf<number>().toExtend<AndxErrorCode>();
  expectTypeOf<string>().not.toExtend<AndxErrorCode>();
  expectTypeOf<Extract<AndxErrorCode, 1101 | 1201 | 1319>>().toEqualTypeOf<1101 | 1201 | 1319>();
});

const key = { apiKey: '', username: '', passphrase: '', secretKey: '' };
const received: ReceivedParts = { method: 'GET', url: '/', headers: {} };
const list = { account_name: 'Main', status: 'A' } as const;
const order = { market_code: 'BTCTRY', volume: '1', buy_sell: 'B', price: '2', account_name: 'Main' } as const;

test('calls that compile', () => [
  (andx: Andx) => andx.account.balance(),
  (andx: Andx) => andx.account.balance({ account_name: 'Main' }),
  (andx: Andx) => andx.orders.list(list),
  (andx: Andx) => andx.orders.list({ ...list, market_code: 'BTCTRY' }),
  (andx: Andx) => andx.orders.list({ ...list, page: 2 }),
  (andx: Andx) => andx.orders.list({ ...list, market_code: 'BTCTRY', page: 2 }),
  (andx: Andx) => andx.orders.create({ ...order, order_type: 'limit' }),
  (andx: Andx) => andx.orders.cancel({ order_number: 122 }),
  (verify: typeof verifyAccessSign) => verify(received, { credentials: () => key, withinMs: 30_000 }),
  (create: typeof createClient) => [create({ rateLimit: true }), create({ rateLimit: { requests: 1, windowMs: 1 } })],
]);

test('calls that do not compile, each for one reason', () => [
  // @ts-expect-error a list is of an account
  (andx: Andx) => andx.orders.list({ status: 'A' }),
  // @ts-expect-error a filter is one of three letters
  (andx: Andx) => andx.orders.list({ account_name: 'Main', status: 'F' }),
  // @ts-expect-error a page is a number
  (andx: Andx) => andx.orders.list({ ...list, page: '2' }),
  // @ts-expect-error the wire's name of the shared path parameter is no input
  (andx: Andx) => andx.orders.list({ ...list, market_or_page: 'BTCTRY' }),
  // @ts-expect-error a quantity is never a number
  (andx: Andx) => andx.orders.create({ ...order, order_type: 'limit', volume: 1 }),
  // @ts-expect-error an order has a price, of "0" at the market
  (andx: Andx) => andx.orders.create({ market_code: 'BTCTRY', volume: '1', buy_sell: 'B', order_type: 'market' }),
  // @ts-expect-error the constant body is no input
  (andx: Andx) => andx.orders.cancel({ order_number: 122, body: {} }),
  // @ts-expect-error a withdrawal goes to a saved address
  (andx: Andx) => andx.withdrawals.request({ currency_code: 'XRP', amount: '1' }),
  // @ts-expect-error there is no such unit
  (andx: Andx) => andx.with({ auth: { accessSign: { ...key, timestampUnit: 'us' } } }),
  // @ts-expect-error the scheme does not say how old a request may be, and a verifier must know
  (verify: typeof verifyAccessSign) => verify(received, { credentials: () => key }),
  // @ts-expect-error the passphrase is missing
  (andx: Andx) => andx.with({ auth: { accessSign: { apiKey: '', username: '', secretKey: '' } } }),
]);

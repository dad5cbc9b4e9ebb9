import { createdOrder, EXAMPLE_ORDER_ID } from './replies.js';

/** Seven rows per list, newest first, so that a limit of 2 or 3 makes several pages. The first is the text's example. */
const ROWS = Array.from({ length: 7 }, (_, age) => age);

/** Rows 5 and 6 are of another pair, and every other one a sale, so that filters have something to leave out. */
const symbolOf = (age: number): string => (age < 5 ? 'btc-usdt' : 'eth-usdt');
const sideOf = (age: number): string => (age % 2 === 0 ? 'buy' : 'sell');
const before = (start: string, age: number): string =>
  new Date(Date.parse(start) - age * 60_000).toISOString().replace('.000Z', 'Z');

/** "GET/v2/user/trades". */
export const fills = ROWS.map((age) => ({
  side: sideOf(age),
  symbol: symbolOf(age),
  size: 0.01,
  price: 69031 - age,
  fee: 0.69,
  timestamp: before('2026-03-28T12:00:00Z', age),
}));

/** "GET/v2/trades/history"; the text has no example. */
export const publicTrades = fills.map(({ fee: _, ...trade }) => trade);

/** "GET/v2/user/deposits": the last two are pending, the last one is not bitcoin. */
export const deposits = ROWS.map((age) => ({
  id: 42 - age,
  currency: age < 6 ? 'btc' : 'eth',
  amount: 0.1,
  fee: 0,
  status: age < 5,
  transaction_id: age === 0 ? 'abc123' : `abc123${String(age)}`,
  created_at: before('2026-03-20T10:00:00Z', age),
}));

/** "GET/v2/orders": the last two are no longer open. */
export const orders = ROWS.map((age) => ({
  ...createdOrder,
  id: age === 0 ? EXAMPLE_ORDER_ID : `6a8f3b2${String(age)}`,
  side: sideOf(age),
  symbol: symbolOf(age),
  filled: age < 5 ? 0 : createdOrder.size,
  status: age < 5 ? 'new' : 'filled',
  created_at: before(createdOrder.created_at, age),
}));

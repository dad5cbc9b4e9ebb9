import type { Andx } from '@countersign/andx';
import { orderPage } from '../servers/andx/book.js';
import type { ClientCall } from './client-call.js';

const main = { account_name: 'Main', status: 'A' } as const;

/** Each of the 14 operations at least once; the four forms of the order list are one method. */
export const andxCalls: readonly ClientCall<Andx>[] = [
  { operation: 'listMarkets', title: 'market.markets', send: (andx) => andx.market.markets() },
  { operation: 'getMarket', title: 'market.info', send: (andx) => andx.market.info({ market_code: 'BTCTRY' }) },
  { operation: 'listTickers', title: 'market.tickers', send: (andx) => andx.market.tickers() },
  { operation: 'getTicker', title: 'market.ticker', send: (andx) => andx.market.ticker({ market_code: 'BTCTRY' }) },
  {
    operation: 'getOrderBook',
    title: 'market.orderBook',
    send: (andx) => andx.market.orderBook({ market_code: 'BTCTRY' }),
  },
  { operation: 'getMainBalance', title: 'account.balance', send: (andx) => andx.account.balance() },
  {
    operation: 'getBalance',
    title: 'account.balance, of one account',
    send: (andx) => andx.account.balance({ account_name: 'Main' }),
  },
  {
    operation: 'listOrders',
    title: 'orders.list',
    send: (andx) => andx.orders.list(main),
    reply: orderPage({ status: 'A', market: undefined, page: 1 }),
  },
  {
    operation: 'listOrdersByMarketOrPage',
    title: 'orders.list, of one market',
    send: (andx) => andx.orders.list({ ...main, market_code: 'XRPTRY' }),
    reply: orderPage({ status: 'A', market: 'XRPTRY', page: 1 }),
  },
  {
    operation: 'listOrdersByMarketOrPage',
    title: 'orders.list, one page',
    send: (andx) => andx.orders.list({ ...main, page: 3 }),
    reply: orderPage({ status: 'A', market: undefined, page: 3 }),
  },
  {
    operation: 'listOrdersByMarketAndPage',
    title: 'orders.list, one page of one market',
    send: (andx) => andx.orders.list({ ...main, status: 'O', market_code: 'BTCTRY', page: 1 }),
    reply: orderPage({ status: 'O', market: 'BTCTRY', page: 1 }),
  },
  { operation: 'getOrderStatus', title: 'orders.status', send: (andx) => andx.orders.status({ order_number: 122 }) },
  {
    operation: 'createOrder',
    title: 'orders.create, limit',
    send: (andx) =>
      andx.orders.create({
        order_type: 'limit',
        market_code: 'BTCTRY',
        volume: '10000',
        buy_sell: 'B',
        price: '9300',
        client_id: 0,
        post_only: false,
        account_name: 'Main',
      }),
  },
  {
    operation: 'createOrder',
    title: 'orders.create, market',
    send: (andx) =>
      andx.orders.create({
        order_type: 'market',
        market_code: 'BTCTRY',
        volume: '0.10000000',
        buy_sell: 'S',
        price: '0',
        account_name: 'Main',
      }),
  },
  { operation: 'cancelOrder', title: 'orders.cancel', send: (andx) => andx.orders.cancel({ order_number: 122 }) },
  {
    operation: 'requestWithdrawal',
    title: 'withdrawals.request',
    send: (andx) => andx.withdrawals.request({ currency_code: 'XRP', amount: '100.25', alias: 'alias_name' }),
  },
];

import type { Allex } from '@countersign/allex';
import { deposits, fills, orders, publicTrades } from '../servers/allex/history.js';
import * as examples from '../servers/allex/replies.js';
import type { ClientCall } from './client-call.js';

const credentials = { email: 'user@example.com', password: 'securePassword123' };
const canceled = (order: (typeof orders)[number]) => ({ ...order, status: 'canceled' });

const { EXAMPLE_ORDER_ID: order_id } = examples;
const [firstOrder] = orders;

const publicCalls: readonly ClientCall<Allex>[] = [
  { operation: 'getHealth', title: 'exchange.health', send: (allex) => allex.exchange.health() },
  {
    operation: 'getConstants',
    title: 'exchange.constants',
    send: (allex) => allex.exchange.constants(),
    reply: examples.constants,
  },
  { operation: 'getKit', title: 'exchange.kit', send: (allex) => allex.exchange.kit(), reply: examples.kit },
  { operation: 'getTiers', title: 'exchange.tiers', send: (allex) => allex.exchange.tiers(), reply: examples.tiers },
  { operation: 'getTicker', title: 'market.ticker', send: (allex) => allex.market.ticker({ symbol: 'btc-usdt' }) },
  { operation: 'getTickers', title: 'market.tickers', send: (allex) => allex.market.tickers() },
  {
    operation: 'getOrderbook',
    title: 'market.orderbook',
    send: (allex) => allex.market.orderbook({ symbol: 'btc-usdt' }),
  },
  { operation: 'getTrades', title: 'market.trades', send: (allex) => allex.market.trades({ symbol: 'btc-usdt' }) },
  {
    operation: 'listTradesHistory',
    title: 'market.tradesHistory',
    send: (allex) =>
      allex.market.tradesHistory({
        // In another order than the spec's, which is the order on the wire.
        end_date: '2026-03-28T12:00:00.000Z',
        start_date: new Date('2026-03-28T11:56:00Z'),
        symbol: 'btc-usdt',
        side: 'buy',
        order_by: 'timestamp',
        order: 'asc',
        limit: 2,
        page: 1,
      }),
    reply: { count: 3, data: [publicTrades[4], publicTrades[2]] },
  },
  {
    operation: 'getChart',
    title: 'market.chart',
    send: (allex) => allex.market.chart({ symbol: 'btc-usdt', resolution: '60', from: '1774656000', to: '1774663200' }),
  },
  {
    operation: 'getOraclePrices',
    title: 'market.oraclePrices, a list with commas',
    send: (allex) => allex.market.oraclePrices({ assets: ['btc', 'eth', 'none'], quote: 'usdt', amount: 0.5 }),
    reply: { btc: 34515.5, eth: 1035.49, none: -1 },
  },
  {
    operation: 'getQuickTradeQuote',
    title: 'quickTrade.quote',
    send: (allex) =>
      allex.quickTrade.quote({ spending_currency: 'usdt', receiving_currency: 'btc', spending_amount: '690.31' }),
    reply: examples.quote,
  },
  {
    operation: 'signUp',
    title: 'auth.signup',
    send: (allex) => allex.auth.signup({ ...credentials, referral: 'FRIEND' }),
  },
  {
    operation: 'logIn',
    title: 'auth.login',
    send: (allex) => allex.auth.login({ ...credentials, otp_code: '123456' }),
    reply: { token: examples.EXAMPLE_TOKEN },
  },
];

const accountCalls: readonly ClientCall<Allex>[] = [
  { operation: 'verifyToken', title: 'auth.verifyToken', send: (allex) => allex.auth.verifyToken() },
  { operation: 'getUser', title: 'user.profile', send: (allex) => allex.user.profile() },
  { operation: 'getUserBalance', title: 'user.balance', send: (allex) => allex.user.balance() },
  {
    operation: 'getUserTrades',
    title: 'user.trades',
    send: (allex) => allex.user.trades({ symbol: 'btc-usdt', limit: 100 }),
    reply: { count: 5, data: fills.slice(0, 5) },
  },
  {
    operation: 'getUserTrades',
    title: 'user.tradesCsv',
    send: (allex) => allex.user.tradesCsv({ symbol: 'eth-usdt' }),
    reply: [
      '"side","symbol","size","price","fee","timestamp"',
      '"sell","eth-usdt",0.01,69026,0.69,"2026-03-28T11:55:00Z"',
      '"buy","eth-usdt",0.01,69025,0.69,"2026-03-28T11:54:00Z"',
    ].join('\n'),
  },
  {
    operation: 'createDepositAddress',
    title: 'user.createAddress',
    send: (allex) => allex.user.createAddress({ crypto: 'btc', network: 'btc' }),
  },
  {
    operation: 'getUserDeposits',
    title: 'user.deposits',
    send: (allex) => allex.user.deposits({ currency: 'btc', status: false, page: 1 }),
    reply: { count: 1, data: [deposits[5]] },
  },
  {
    operation: 'getUserDeposits',
    title: 'user.depositsCsv',
    send: (allex) => allex.user.depositsCsv({ currency: 'eth' }),
    reply: [
      '"id","currency","amount","fee","status","transaction_id","created_at"',
      '36,"eth",0.1,0,false,"abc1236","2026-03-20T09:54:00Z"',
    ].join('\n'),
  },
  {
    operation: 'requestWithdrawal',
    title: 'withdrawals.request',
    send: (allex) =>
      allex.withdrawals.request({
        currency: 'btc',
        amount: 0.05,
        address: 'bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh',
        otp_code: '123456',
      }),
  },
  {
    operation: 'getWithdrawalFee',
    title: 'withdrawals.fee',
    send: (allex) => allex.withdrawals.fee({ currency: 'btc' }),
  },
  { operation: 'requestOtp', title: 'otp.request', send: (allex) => allex.otp.request() },
  {
    operation: 'activateOtp',
    title: 'otp.activate',
    send: (allex) => allex.otp.activate({ code: '123456' }),
    reply: { message: 'OTP enabled' },
  },
  {
    operation: 'listApiKeys',
    title: 'apiKeys.list',
    send: (allex) => allex.apiKeys.list(),
    reply: examples.apiKeys,
  },
  {
    operation: 'createApiKey',
    title: 'apiKeys.create',
    send: (allex) =>
      allex.apiKeys.create({
        name: 'My Bot',
        otp_code: '123456',
        email_code: 'a1b2c3',
        permissions: { can_read: true, can_trade: true, can_withdraw: false },
        whitelisted_ips: ['203.0.113.7'],
      }),
    reply: examples.createdApiKey,
  },
];

const orderCalls: readonly ClientCall<Allex>[] = [
  {
    operation: 'createOrder',
    title: 'orders.create, limit',
    send: (allex) => allex.orders.create({ symbol: 'btc-usdt', side: 'buy', size: 0.001, type: 'limit', price: 68000 }),
    reply: examples.createdOrder,
  },
  {
    operation: 'createOrder',
    title: 'orders.create, market, with a small number and text beyond ASCII',
    send: (allex) =>
      allex.orders.create({
        symbol: 'btc-usdt',
        side: 'sell',
        size: 1e-7,
        type: 'market',
        meta: { note: 'Café ≤ 10 €' },
      }),
    reply: {
      id: order_id,
      symbol: 'btc-usdt',
      side: 'sell',
      size: 1e-7,
      type: 'market',
      filled: 0,
      status: 'new',
      created_at: examples.createdOrder.created_at,
      meta: { note: 'Café ≤ 10 €' },
    },
  },
  {
    operation: 'getOrder',
    title: 'orders.get',
    send: (allex) => allex.orders.get({ order_id }),
    reply: { ...firstOrder, ...examples.orderDetails },
  },
  {
    operation: 'cancelOrder',
    title: 'orders.cancel',
    send: (allex) => allex.orders.cancel({ order_id }),
    reply: { ...firstOrder, ...examples.orderDetails, status: 'canceled' },
  },
  {
    operation: 'listOrders',
    title: 'orders.list',
    send: (allex) => allex.orders.list({ open: true, side: 'sell' }),
    reply: { count: 2, data: [orders[1], orders[3]] },
  },
  {
    operation: 'cancelAllOrders',
    title: 'orders.cancelAll',
    send: (allex) => allex.orders.cancelAll({ symbol: 'btc-usdt' }),
    reply: orders.slice(0, 5).map(canceled),
  },
  {
    operation: 'executeQuickTrade',
    title: 'quickTrade.execute',
    send: (allex) => allex.quickTrade.execute({ token: 'quote-token' }),
    reply: { ...examples.createdOrder, type: 'market', filled: 0.001, status: 'filled' },
  },
];

/** Each of the 32 operations at least once. */
export const allexCalls: readonly ClientCall<Allex>[] = [...publicCalls, ...accountCalls, ...orderCalls];

import { matching, oneOf, optional, required, text, type Fields } from '../fields.js';
import { json } from '../replies.js';
import { publicTrades } from './history.js';
import { limitUpTo100, listQuery, page, select, sortQuery } from './lists.js';
import type { AllexOperation } from './operation.js';
import * as examples from './replies.js';

const symbol: Fields = { symbol: optional(text) };
const amount = matching(/^\d+(\.\d+)?(e[+-]?\d+)?$/);
const unixSeconds = matching(/^\d+$/);

/** Some replies are keyed by the pair that was asked for. */
const pairOf = (query: ReadonlyMap<string, string>): string => query.get('symbol') ?? 'btc-usdt';

/** The public sections of the reference, from "GET/v2/health" to "GET/v2/oracle/prices", and "GET/v2/quick-trade". */
export const marketOperations: readonly AllexOperation[] = [
  { method: 'GET', template: '/health', access: 'public', reply: () => json(200, examples.health) },
  { method: 'GET', template: '/constants', access: 'public', reply: () => json(200, examples.constants) },
  { method: 'GET', template: '/kit', access: 'public', reply: () => json(200, examples.kit) },
  { method: 'GET', template: '/tiers', access: 'public', reply: () => json(200, examples.tiers) },
  {
    method: 'GET',
    template: '/ticker',
    access: 'public',
    query: symbol,
    reply: ({ query }) => json(200, { [pairOf(query)]: examples.ticker }),
  },
  { method: 'GET', template: '/ticker/all', access: 'public', reply: () => json(200, examples.allTickers) },
  {
    method: 'GET',
    template: '/orderbook',
    access: 'public',
    query: symbol,
    reply: ({ query }) => json(200, { [pairOf(query)]: examples.orderbook }),
  },
  {
    method: 'GET',
    template: '/trades',
    access: 'public',
    query: symbol,
    reply: ({ query }) => json(200, { [pairOf(query)]: examples.recentTrades }),
  },
  {
    method: 'GET',
    template: '/trades/history',
    access: 'public',
    query: { ...symbol, side: optional(oneOf('buy', 'sell')), ...listQuery, ...sortQuery, ...limitUpTo100 },
    reply: ({ query }) => page(select(publicTrades, query, { filters: ['symbol', 'side'], when: 'timestamp' }), query),
  },
  {
    method: 'GET',
    template: '/chart',
    access: 'public',
    query: {
      symbol: required(text),
      resolution: required(oneOf('1', '5', '15', '60', '360', 'D', 'W')),
      from: required(unixSeconds),
      to: required(unixSeconds),
    },
    reply: () => json(200, examples.candles),
  },
  {
    method: 'GET',
    template: '/oracle/prices',
    access: 'public',
    query: { assets: required(text), quote: optional(text), amount: optional(amount) },
    reply: ({ query }) => json(200, oraclePrices(query)),
  },
  {
    method: 'GET',
    template: '/quick-trade',
    access: 'public',
    query: {
      spending_currency: required(text),
      receiving_currency: required(text),
      spending_amount: optional(amount),
      receiving_amount: optional(amount),
    },
    reply: ({ query }) => quickTrade(query),
  },
];

/** "Comma-separated asset list"; an asset without a price is -1. */
function oraclePrices(query: ReadonlyMap<string, string>): Readonly<Record<string, number>> {
  const perUnit = Number(query.get('amount') ?? 1) / (examples.oraclePrices.get(query.get('quote') ?? 'usdt') ?? 1);
  return Object.fromEntries(
    (query.get('assets') ?? '').split(',').map((asset) => {
      const price = examples.oraclePrices.get(asset);
      return [asset, price === undefined ? -1 : price * perUnit];
    }),
  );
}

/** One of the two amounts is needed: the other is "alternative". */
function quickTrade(query: ReadonlyMap<string, string>) {
  const [spending, receiving] = [query.get('spending_amount'), query.get('receiving_amount')];
  if ((spending === undefined) === (receiving === undefined)) {
    return json(400, { message: 'Give spending_amount or receiving_amount' });
  }
  return json(200, {
    ...examples.quote,
    spending_currency: query.get('spending_currency'),
    receiving_currency: query.get('receiving_currency'),
    ...(spending === undefined ? {} : { spending_amount: Number(spending) }),
    ...(receiving === undefined ? {} : { receiving_amount: Number(receiving) }),
  });
}

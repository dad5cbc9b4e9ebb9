import { httpError, success } from './envelope.js';
import type { AndxOperation } from './operation.js';
import { markets, ORDER_BOOK_TICKER_TIMESTAMP, orderBook, tickers, tickersByMarket } from './replies.js';

/** "Public Endpoints". */
export const publicOperations: readonly AndxOperation[] = [
  { method: 'GET', template: '/market_info/', access: 'public', reply: () => success({ markets }) },
  {
    method: 'GET',
    template: '/market_info/{market_code}/',
    access: 'public',
    reply: ({ parameter }) => {
      const market = markets.find(({ market_code }) => market_code === parameter('market_code'));
      return market === undefined ? UNKNOWN_MARKET : success({ markets: market });
    },
  },
  { method: 'GET', template: '/ticker/', access: 'public', reply: () => success({ ticker: tickers }) },
  {
    method: 'GET',
    template: '/ticker/{market_code}/',
    access: 'public',
    reply: ({ parameter }) => {
      const ticker = tickersByMarket.get(parameter('market_code'));
      return ticker === undefined ? UNKNOWN_MARKET : success({ ticker });
    },
  },
  {
    method: 'GET',
    template: '/order_book/{market_code}/',
    access: 'public',
    reply: ({ parameter }) => {
      const market_code = parameter('market_code');
      const ticker = tickersByMarket.get(market_code);
      if (ticker === undefined) return UNKNOWN_MARKET;
      return success({
        market_code,
        ticker: { ...ticker, timestamp: ORDER_BOOK_TICKER_TIMESTAMP },
        ...orderBook,
      });
    },
  },
];

/** Not documented; HTTP 404 is "cannot find the requested resource". */
const UNKNOWN_MARKET = httpError(404, 'Unknown market');

/** The reference's own examples, without their elisions. */

export const markets = [
  {
    market_code: 'BTCTRY',
    url_symbol: 'btctry',
    base_currency: 'BTC',
    counter_currency: 'TRY',
    minimum_order_amount: '0.00010000',
    base_currency_decimal: 8,
    counter_currency_decimal: 2,
  },
  {
    market_code: 'XRPTRY',
    url_symbol: 'xrptry',
    base_currency: 'XRP',
    counter_currency: 'TRY',
    minimum_order_amount: '0.50000000',
    base_currency_decimal: 8,
    counter_currency_decimal: 4,
  },
];

const BTCTRY = { market_code: 'BTCTRY', base_currency_code: 'BTC', counter_currency_code: 'TRY' };
const XRPTRY = { market_code: 'XRPTRY', base_currency_code: 'XRP', counter_currency_code: 'TRY' };

/** "List All Tickers Info". */
export const tickers = {
  BTCTRY: {
    market: BTCTRY,
    bid: '40492.19',
    ask: '40497.25',
    last_price: '40497.25',
    last_size: '0.00898989',
    volume_24h: '1.38221647',
    change_24h: '2.02',
    low_24h: '39690.37',
    high_24h: '41000.00',
    avg_24h: '39969.91',
    timestamp: '1525884262.8114073',
  },
  XRPTRY: {
    market: XRPTRY,
    bid: '4.0000',
    ask: '0.0000',
    last_price: '3.5000',
    last_size: '10.00000000',
    volume_24h: '10.00000000',
    change_24h: '0.00',
    low_24h: '3.5000',
    high_24h: '3.5000',
    avg_24h: '3.5000',
    timestamp: '1525871669.8528357',
  },
};

/** "Get a Specific Ticker Info": later than that of the list. The second market has no example of its own. */
export const tickersByMarket = new Map([
  [
    'BTCTRY',
    {
      market: BTCTRY,
      bid: '40683.54',
      ask: '40700.00',
      last_price: '40683.54',
      last_size: '0.05630107',
      volume_24h: '1.48920663',
      change_24h: '1.47',
      low_24h: '39690.37',
      high_24h: '41000.00',
      avg_24h: '40062.85',
      timestamp: '1525908532.9022408',
    },
  ],
  ['XRPTRY', tickers.XRPTRY],
]);

/** "Get Order Book": what it holds besides the market's code and ticker. */
export const orderBook = {
  buyers: [{ orders_total_amount: '0.89599893', orders_price: '40683.54' }],
  sellers: [{ orders_total_amount: '0.00200000', orders_price: '40700.00' }],
  last_transactions: [{ amount: '0.05630107', price: '40683.54', time: '1525897633.968654', type: 'B' }],
  timestamp: '1525937572.5233314',
};

/** The time of the ticker within "Get Order Book". */
export const ORDER_BOOK_TICKER_TIMESTAMP = '1525937572.5231805';

/** "Get Balance". */
export const balances = Object.fromEntries(
  ['ETH', 'LTC', 'USD', 'TRY', 'BTC', 'XRP'].map((code) => [
    code,
    { currency_code: code, balance: '0', available_balance: '0' },
  ]),
);

/** "Get Orders" and "Get Order Status". */
export const order = {
  order_number: 54259,
  account_number: 109,
  order_type: 'limit',
  market_code: 'BTCTRY',
  base_currency: 'BTC',
  counter_currency: 'TRY',
  channel_code: 'W',
  price: '40683.54',
  volume: '0.01000000',
  volume_executed: '0.01000000',
  volume_remaining: '0.00000000',
  buy_sell: 'S',
  status: 'F',
  add_date: '2018-05-10 11:23:22.710724+00:00',
  total: '406.83',
  avg_price: '40683.54',
  client_id: 0,
  post_only: false,
};

/** "Create Order". */
export const CREATED_ORDER_NUMBER = 54264;

/** The reference's own examples, without their elisions; the obfuscated address reads user@example.com. */

export const EXAMPLE_TOKEN = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9';
export const EXAMPLE_ORDER_ID = '6a8f3b2c';

export const health = {
  name: 'hollaex-kit',
  version: '2.17.4',
  host: 'allex.online',
  basePath: '/v2',
  status: true,
};

/** The second coin and the config are elided in the text: the first coin's shape, and nothing. */
export const constants = {
  coins: {
    btc: { symbol: 'btc', fullname: 'Bitcoin', active: true, allow_deposit: true, allow_withdrawal: true },
    eth: { symbol: 'eth', fullname: 'Ethereum', active: true, allow_deposit: true, allow_withdrawal: true },
  },
  pairs: { 'btc-usdt': { name: 'btc-usdt', pair_base: 'btc', pair_2: 'usdt', active: true } },
  config: {},
};

/** No example in the text. */
export const kit = { api_name: 'ALLEX', title: 'ALLEX', native_currency: 'usdt', links: {}, color: {} };

/** No example in the text; keyed by id. */
export const tiers = {
  1: {
    id: 1,
    name: 'Basic',
    description: 'Email verified',
    fees: { maker: { default: 0.1 }, taker: { default: 0.2 } },
  },
  2: { id: 2, name: 'Trader', description: 'Identified', fees: { maker: { default: 0.05 }, taker: { default: 0.1 } } },
};

export const ticker = {
  time: '2026-03-28T12:00:00.000Z',
  open: 69500,
  high: 70200,
  low: 68800,
  close: 69031,
  volume: 6589.42,
  last: 69031,
};

export const allTickers = {
  'btc-usdt': { open: 69500, high: 70200, low: 68800, close: 69031, volume: 6589.42 },
  'eth-usdt': { open: 2150, high: 2180, low: 2050, close: 2070.98, volume: 154321.5 },
};

export const orderbook = {
  bids: [
    [69000, 0.5],
    [68990, 1.2],
  ],
  asks: [
    [69050, 0.3],
    [69060, 0.8],
  ],
  timestamp: '2026-03-28T12:00:00.000Z',
};

export const recentTrades = [
  { size: 0.05, price: 69031, side: 'buy', timestamp: '2026-03-28T12:00:05.000Z' },
  { size: 0.12, price: 69028, side: 'sell', timestamp: '2026-03-28T12:00:03.000Z' },
];

export const candles = [
  { time: '2026-03-28T00:00:00Z', open: 69500, high: 70200, low: 68800, close: 69031, volume: 1234.5 },
  { time: '2026-03-28T01:00:00Z', open: 69031, high: 69300, low: 68900, close: 69100, volume: 987.2 },
];

/** In US dollars, from the ticker examples. */
export const oraclePrices = new Map([
  ['btc', 69031],
  ['eth', 2070.98],
  ['sol', 140],
  ['usdt', 1],
]);

export const user = {
  id: 1,
  email: 'user@example.com',
  full_name: 'John Doe',
  verification_level: 2,
  otp_enabled: true,
  settings: { language: 'en', interface: { theme: 'dark' } },
  balance: { btc_available: 0.5, btc_balance: 0.52, usdt_available: 10000, usdt_balance: 10500 },
  created_at: '2026-01-15T10:30:00Z',
};

export const balance = {
  btc_available: 0.5,
  btc_balance: 0.52,
  eth_available: 5.0,
  eth_balance: 5.0,
  usdt_available: 10000,
  usdt_balance: 10500,
};

export const address = {
  message: 'Address created',
  address: 'bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh',
  crypto: 'btc',
  network: 'btc',
};

export const withdrawalRequested = {
  message: 'Withdrawal request submitted. Please check your email to confirm.',
};

/** `POST /order` replies with this shape, carrying what was sent. */
export const createdOrder = {
  id: EXAMPLE_ORDER_ID,
  side: 'buy',
  symbol: 'btc-usdt',
  type: 'limit',
  size: 0.001,
  price: 68000,
  filled: 0,
  status: 'new',
  created_at: '2026-03-28T12:05:00Z',
};

/** No example in the text for what `GET /order` adds. */
export const orderDetails = {
  stop: null,
  fee: 0,
  fee_coin: 'btc',
  meta: { post_only: false, note: '' },
  updated_at: '2026-03-28T12:05:00Z',
};

/** No example in the text. */
export const quote = {
  spending_currency: 'usdt',
  receiving_currency: 'btc',
  spending_amount: 690.31,
  receiving_amount: 0.01,
  type: 'market',
  token: 'quote-token',
  expiry: '2026-03-28T12:06:00.000Z',
};

export const otpSecret = { secret: 'JBSWY3DPEHPK3PXP' };

export const apiKeys = [
  {
    id: 1,
    name: 'Trading Bot',
    apiKey: 'ak_',
    active: true,
    permissions: { can_read: true, can_trade: true, can_withdraw: false },
    created: '2026-03-01T10:00:00Z',
  },
];

export const createdApiKey = {
  id: 2,
  name: 'My Bot',
  apiKey: 'ak_abc123',
  secret: 'sk_xyz789',
  permissions: { can_read: true, can_trade: true, can_withdraw: false },
  created: '2026-03-28T12:00:00Z',
};

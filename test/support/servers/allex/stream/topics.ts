import { EXAMPLE_ORDER_ID } from '../replies.js';

/** A message of a topic, without its time. */
export interface TopicMessage {
  readonly topic: string;
  readonly action: 'partial' | 'insert' | 'update' | 'delete';
  readonly symbol?: string;
  readonly user_id?: number;
  readonly data: unknown;
}

export const PAIRS = ['btc-usdt', 'eth-usdt', 'xrp-usdt'];
export const USER_ID = 7;
const timestamp = '2026-03-28T12:00:00.000Z';

const order = {
  id: EXAMPLE_ORDER_ID,
  side: 'buy',
  symbol: 'btc-usdt',
  type: 'limit',
  size: 0.001,
  filled: 0,
  price: 68000,
  status: 'new',
};
const fill = { side: 'buy', symbol: 'btc-usdt', price: 68000, timestamp, order_id: EXAMPLE_ORDER_ID };
const transaction = { amount: 10, currency: 'xrp', status: 'COMPLETED', user_id: USER_ID };

/** "Public topics": with a symbol each. */
export const publicTopics: Readonly<Record<string, unknown>> = {
  orderbook: { bids: [[69030.5, 0.25]], asks: [[69031, 1.5]], timestamp },
  trade: [{ size: 0.01, price: 69031, side: 'buy', timestamp }],
  price: { btc: { price: 69031 }, eth: { price: 2070.98 } },
};

/** "Private topics": undefined where there is nothing to begin with. */
export const privateTopics: Readonly<Record<string, unknown>> = {
  order: [order],
  usertrade: [{ ...fill, size: 0.001, fee: 0.004 }],
  wallet: { btc_balance: 1, btc_available: 0.5, updated_at: timestamp },
  deposit: undefined,
  withdrawal: undefined,
  stake: undefined,
};

/** One update of each topic. */
export const updates: readonly TopicMessage[] = [
  { topic: 'orderbook', action: 'partial', symbol: 'btc-usdt', data: publicTopics['orderbook'] },
  { topic: 'trade', action: 'insert', symbol: 'btc-usdt', data: publicTopics['trade'] },
  { topic: 'price', action: 'update', symbol: 'btc', data: { price: 69032, lastUpdate: timestamp } },
  { topic: 'order', action: 'update', user_id: USER_ID, data: { ...order, filled: 0.001, status: 'filled' } },
  { topic: 'usertrade', action: 'insert', user_id: USER_ID, data: [{ ...fill, size: '0.001', fee: '0.004' }] },
  { topic: 'wallet', action: 'update', user_id: USER_ID, data: { btc_balance: 1.001, btc_available: 0.501 } },
  { topic: 'deposit', action: 'insert', user_id: USER_ID, data: transaction },
  { topic: 'withdrawal', action: 'insert', user_id: USER_ID, data: { ...transaction, status: 'PENDING' } },
  {
    topic: 'stake',
    action: 'insert',
    user_id: USER_ID,
    data: { id: 1, stake_id: 2, amount: 5, currency: 'xht', status: 'staking' },
  },
];

export function isPrivate(topic: string): boolean {
  return Object.hasOwn(privateTopics, topic);
}

export function isPublic(topic: string): boolean {
  return Object.hasOwn(publicTopics, topic);
}

/** Texts that name a pair: only these topics have one. */
export function hasPairs(topic: string): boolean {
  return topic === 'orderbook' || topic === 'trade';
}

import { Andx, type AndxOptions } from '@countersign/andx';
import { failure } from './failure.js';

/** Public and signed calls, pages, decimal text, and an error inside a reply with HTTP status 200. */
export async function andx(options: AndxOptions): Promise<object> {
  const { market, orders } = new Andx(options);
  const numbers: (number | string)[] = [];
  for await (const { order_number } of orders.list({ account_name: 'Main', status: 'A' })) numbers.push(order_number);
  return {
    numbers: numbers.length,
    ask: (await market.ticker({ market_code: 'BTCTRY' })).ticker.ask,
    created: await orders.create({
      order_type: 'limit',
      market_code: 'BTCTRY',
      volume: '0.10000000',
      buy_sell: 'B',
      price: '9300',
      account_name: 'Main',
    }),
    canceled: (await orders.cancel({ order_number: 122 })).message,
    unknownOrder: await failure(orders.status({ order_number: 999_999 })),
  };
}

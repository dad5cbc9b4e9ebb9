import { Allex, type AllexOptions } from '@countersign/allex';
import { failure } from './failure.js';

/** Public and signed calls, both ways to authenticate, pages, text beyond ASCII, and what fails. */
export async function allex(options: AllexOptions): Promise<object> {
  const trader = new Allex(options);
  const guest = trader.with({ auth: {} });
  const prices: number[] = [];
  for await (const { price } of trader.user.trades({ symbol: 'btc-usdt', limit: 2 })) prices.push(price);
  const { data: order, response } = await trader.orders
    .create({ symbol: 'btc-usdt', side: 'sell', size: 1e-7, type: 'market', meta: { note: 'Café ≤ 10 €' } })
    .withResponse();
  return {
    prices,
    created: { status: response.status, size: order.size, meta: order.meta },
    canceled: (await trader.orders.cancel({ order_id: order.id })).status,
    csvLines: (await trader.user.tradesCsv({ symbol: 'eth-usdt' })).split('\n').length,
    oraclePrices: await guest.market.oraclePrices({ assets: ['btc', 'eth'], quote: 'usdt' }),
    token: (await trader.auth.verifyToken()).message,
    wrongSecret: await failure(
      trader.with({ auth: { hmac: { apiKey: 'test-api-key', apiSecret: 'another' } } }).user.balance(),
    ),
    noCredentials: await failure(guest.user.balance()),
  };
}

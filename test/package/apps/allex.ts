import { Allex, ApiError, isErrorOf, type AllexOptions, type Order, type UserTrade } from '@countersign/allex';
import { createClient, rateLimiter } from '@countersign/allex/core';
import { OutcomeUnknownError } from '@countersign/allex/errors';
import type { NewOrder } from '@countersign/allex/models';
import { createOrder, getHealth } from '@countersign/allex/operations';
import { createHmacSigner, type SignedRequest } from '@countersign/allex/sign';
import { verifyHmac, type Verdict } from '@countersign/allex/verify';

const options = JSON.parse(process.argv[2] ?? '{}') as AllexOptions;
const allex = new Allex(options);

const newOrder: NewOrder = { symbol: 'btc-usdt', side: 'buy', size: 0.001, type: 'limit', price: 68000 };
const order: Order = await allex.orders.create(newOrder);
const { data, response } = await allex.orders.get({ order_id: order.id }).withResponse();
const fills: UserTrade[] = [];
for await (const fill of allex.user.trades({ limit: 2 })) fills.push(fill);
const csv: string = await allex.user.tradesCsv();

const client = createClient({ ...options, rateLimit: rateLimiter() });
await client.call(getHealth);
const another: Order = await client.call(createOrder, { body: newOrder });

let refused: number | undefined;
try {
  await allex.with({ auth: { hmac: { apiKey: 'unknown', apiSecret: 'unknown' } } }).orders.create(newOrder);
} catch (error) {
  if (error instanceof OutcomeUnknownError) throw new Error(`look it up: sent at ${error.sentAt.toISOString()}`);
  if (!isErrorOf(createOrder, error) && !(error instanceof ApiError)) throw error;
  refused = error.status;
}

const credentials = { apiKey: 'k', apiSecret: 's' };
const signed: SignedRequest = await createHmacSigner(credentials)({
  method: 'GET',
  url: 'https://allex.online/v2/user',
});
const verdict: Verdict = await verifyHmac(signed, { credentials: () => credentials });

process.stdout.write(
  JSON.stringify({
    placed: order.side,
    sameOrder: data.id === order.id,
    status: response.status,
    fills: fills.length,
    csv: csv.length > 0,
    again: another.side,
    refused,
    verified: verdict.valid,
  }),
);

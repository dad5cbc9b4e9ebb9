import { Andx, isErrorOf, type AndxOptions, type Order } from '@countersign/andx';
import { createClient } from '@countersign/andx/core';
import type { MarketList, OrderPage } from '@countersign/andx/models';
import { requestWithdrawal } from '@countersign/andx/operations';

const options = JSON.parse(process.argv[2] ?? '{}') as AndxOptions;
const andx = new Andx(options);

const { markets }: MarketList = await andx.market.markets();
const page: OrderPage = await andx.orders.list({ account_name: 'Main', status: 'A' });
const prices: Order['price'][] = [];
for await (const order of andx.orders.list({ account_name: 'Main', status: 'A' })) prices.push(order.price);

let refused: number | string | undefined;
try {
  await createClient(options).call(requestWithdrawal, {
    body: { currency_code: 'XRP', amount: '10.5', alias: 'nobody' },
  });
} catch (error) {
  if (!isErrorOf(requestWithdrawal, error)) throw error;
  refused = error.code;
}

process.stdout.write(
  JSON.stringify({
    markets: markets.length > 0,
    page: page.orders.length > 0,
    decimals: prices.every((price) => /^\d+(\.\d+)?$/.test(price)),
    refused,
  }),
);

import '../support/clients/built-packages.js';
import { createClient } from '@countersign/allex/core';
import { createOrder, getUserTrades, userTradesCsv } from '@countersign/allex/operations';
import * as allexOperations from '@countersign/allex/operations';
import * as allxonOperations from '@countersign/allxon/operations';
import { createClient as createAndxClient } from '@countersign/andx/core';
import { listOrders } from '@countersign/andx/operations';
import * as andxOperations from '@countersign/andx/operations';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allexAuth, andxAuth, now } from '../support/clients/clients.js';
import { documentedOperations, route } from '../support/clients/documented.js';
import { fills } from '../support/servers/allex/history.js';
import { createdOrder } from '../support/servers/allex/replies.js';
import { startAllexServer, type AllexServer } from '../support/servers/allex/server.js';
import { startAndxServer } from '../support/servers/andx/server.js';

let server: AllexServer;
beforeEach(async () => {
  server = await startAllexServer({ now });
});
afterEach(() => server.close());

/** What every descriptor says. */
interface Described {
  readonly method: string;
  readonly path: string | readonly string[];
}

const at = ({ url }: { readonly url: string }) => ({ baseUrl: url, allowInsecureLoopback: true, clock: now });

test('a call through a descriptor alone', async () => {
  const client = createClient({ auth: allexAuth, ...at(server) });
  const body = { symbol: 'btc-usdt', side: 'buy', size: 0.001, type: 'limit', price: 68000 } as const;
  expect(await client.call(createOrder, { body })).toEqual(createdOrder);
  expect(server.requests.map(({ operation, verdict }) => [operation, verdict])).toEqual([
    ['POST /order', { kind: 'accepted', scheme: 'hmac' }],
  ]);
});

test('a paged descriptor called alone is one page', async () => {
  const client = createClient({ auth: allexAuth, ...at(server) });
  expect(await client.call(getUserTrades, { limit: 2, page: 2 })).toEqual({ count: 7, data: fills.slice(2, 4) });
  expect(await client.call(userTradesCsv, {})).toMatch(/^"side",/);
});

test('one descriptor over several paths', async () => {
  const andx = await startAndxServer({ now });
  const client = createAndxClient({ auth: andxAuth, ...at(andx) });
  const { orders } = await client.call(listOrders, { account_name: 'Main', status: 'A', market_code: 'XRPTRY' });
  await andx.close();
  expect(orders).toHaveLength(3);
  expect(andx.requests[0]?.target).toBe('/api/v1/orders/Main/A/XRPTRY/');
});

test.each([
  ['allex', allexOperations],
  ['andx', andxOperations],
  ['allxon', allxonOperations],
])('%s has a descriptor for every operation of its spec, and each is data', (api, descriptors) => {
  const routes = Object.values(descriptors).flatMap(({ method, path }: Described) =>
    (typeof path === 'string' ? [path] : path).map((template) => route(`${method} ${template}`)),
  );
  expect(new Set(routes)).toEqual(new Set(documentedOperations(api).map((operation) => operation.route)));
});

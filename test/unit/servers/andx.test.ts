import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startAndxServer, type AndxServer } from '../../support/servers/andx/server.js';
import { accessSign, ANDX_CREDENTIALS } from '../../support/servers/andx/signature.js';

const TIMESTAMP = '1525908532.9022408';

/** The headers of a private call, signed here. */
function signed(body = '', secret = 'test-secret-key'): Record<string, string> {
  const message = `your.apikeyyour.usernameyour.passphrase${TIMESTAMP}${body === '' ? '{}' : body}`;
  return {
    'ACCESS-USER': 'your.username',
    'ACCESS-PASSPHRASE': 'your.passphrase',
    'ACCESS-TIMESTAMP': TIMESTAMP,
    'ACCESS-SIGN': createHmac('sha256', secret).update(message).digest('hex').toUpperCase(),
    'ACCESS-KEY': 'your.apikey',
    'content-type': 'application/json',
  };
}

let server: AndxServer;
beforeEach(async () => {
  server = await startAndxServer();
});
afterEach(() => server.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.url + path, { headers, redirect: 'manual' });
const post = (path: string, body: string, headers = signed(body)): Promise<Response> =>
  fetch(server.url + path, { method: 'POST', headers, body });

/** The curl samples, spaces included. */
const NEW_ORDER =
  '{"order_type": "limit", "market_code": "BTCTRY", "volume": "10000", "buy_sell": "B", "price": "9300", "client_id": 0, "post_only": false, "account_name": "Main"}';
const WITHDRAWAL = '{"currency_code": "XRP", "amount": "100.25", "alias": "alias_name"}';

// printf '%s' '<apikey><username><passphrase><timestamp><body>' | openssl dgst -sha256 -hmac test-secret-key, in upper case
test.each([
  ['', '0890056C5F2414A974A93CA397493B8184C385066F0613C9BA14A0605CA2B78E'],
  [WITHDRAWAL, '1712E03833A34194DBA6F12A95D9251E277C2D8595C4203E695F6E9662F8FAE3'],
])('known answer for the body %j', (body, signature) => {
  expect(accessSign(ANDX_CREDENTIALS, { timestamp: TIMESTAMP, body: Buffer.from(body) })).toBe(signature);
});

test('every endpoint in every form', async () => {
  const calls = [
    ['GET /market_info/', () => get('/market_info/')],
    ['GET /market_info/{market_code}/', () => get('/market_info/BTCTRY/')],
    ['GET /ticker/', () => get('/ticker/')],
    ['GET /ticker/{market_code}/', () => get('/ticker/BTCTRY/')],
    ['GET /order_book/{market_code}/', () => get('/order_book/BTCTRY/')],
    ['GET /balance/', () => get('/balance/', signed())],
    ['GET /balance/{account_name}/', () => get('/balance/Main/', signed())],
    ['GET /orders/{account_name}/{status}/', () => get('/orders/Main/A/', signed())],
    ['GET /orders/{account_name}/{status}/{market_or_page}/', () => get('/orders/Main/A/BTCTRY/', signed())],
    [
      'GET /orders/{account_name}/{status}/{market_code}/{page_number}/',
      () => get('/orders/Main/A/BTCTRY/2/', signed()),
    ],
    ['GET /order_status/{order_number}/', () => get('/order_status/122/', signed())],
    ['POST /orders/', () => post('/orders/', NEW_ORDER)],
    ['POST /cancel_order/{order_number}/', () => post('/cancel_order/122/', '{}')],
    ['POST /withdrawal/request/', () => post('/withdrawal/request/', WITHDRAWAL)],
  ] as const;
  for (const [operation, call] of calls) {
    const response = await call();
    expect([operation, response.status]).toEqual([operation, 200]);
    expect(await response.json()).toMatchObject({ status: 'success' });
  }
  expect(server.requests.map(({ operation }) => operation)).toEqual(calls.map(([operation]) => operation));
});

describe('refused with 401', () => {
  const good = signed();
  const cases: Record<string, Record<string, string>> = {
    'no credentials': { 'content-type': 'application/json' },
    'wrong secret': signed('', 'another'),
    'lower-case hex': { ...good, 'ACCESS-SIGN': (good['ACCESS-SIGN'] ?? '').toLowerCase() },
    'a signature without the {} of an absent body': {
      ...good,
      'ACCESS-SIGN': createHmac('sha256', 'test-secret-key')
        .update(`your.apikeyyour.usernameyour.passphrase${TIMESTAMP}`)
        .digest('hex')
        .toUpperCase(),
    },
    'another timestamp than the signed one': { ...good, 'ACCESS-TIMESTAMP': '1525908532.9022409' },
    'another passphrase': { ...good, 'ACCESS-PASSPHRASE': 'other' },
  };
  test.each(Object.entries(cases))('%s', async (_, headers) => {
    expect((await get('/balance/', headers)).status).toBe(401);
    expect(server.requests[0]?.verdict.kind).toBe('refused');
  });

  test.each(['ACCESS-USER', 'ACCESS-PASSPHRASE', 'ACCESS-TIMESTAMP', 'ACCESS-SIGN', 'ACCESS-KEY'])(
    'without %s',
    async (name) => {
      const { [name]: _, ...rest } = good;
      expect((await get('/balance/', rest)).status).toBe(401);
    },
  );

  test('a body that is not the signed one, be it by a space', async () => {
    expect((await post('/orders/', NEW_ORDER.replace('9300', '9301'), signed(NEW_ORDER))).status).toBe(401);
    expect((await post('/orders/', NEW_ORDER.replaceAll(': ', ':'), signed(NEW_ORDER))).status).toBe(401);
  });
});

test('without the trailing slash, or with an empty segment, there is only an HTML page', async () => {
  for (const path of ['/ticker', '/balance/Main', '/balance//', '/orders/Main//BTCTRY/']) {
    const response = await get(path, signed());
    expect([path, response.status, response.headers.get('content-type')]).toEqual([
      path,
      404,
      'text/html; charset=utf-8',
    ]);
  }
});

test('business errors are HTTP 200', async () => {
  const order = (changes: object): string => JSON.stringify({ ...(JSON.parse(NEW_ORDER) as object), ...changes });
  const replies = await Promise.all([
    get('/balance/Other/', signed()),
    get('/orders/Other/A/', signed()),
    post('/orders/', order({ account_name: 'Other' })),
    post('/orders/', order({ volume: '1000001' })),
    post('/orders/', order({ order_type: 'market', price: '1' })),
    get('/order_status/1/', signed()),
    post('/cancel_order/1/', '{}'),
    post('/withdrawal/request/', WITHDRAWAL.replace('alias_name', 'other')),
  ]);
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
  const bodies = (await Promise.all(replies.map((reply) => reply.json()))) as { status_code: number }[];
  expect(bodies.map(({ status_code }) => status_code)).toEqual([1101, 1101, 1101, 1103, 1210, 1201, 1201, 1319]);
  expect(bodies[0]).toEqual({ status: 'error', reason: 'account_owner_different', status_code: 1101, data: {} });
});

interface Page {
  data: { orders: { order_number: number; status: string }[]; has_next: boolean; total_page_count: number };
}
const list = async (path: string): Promise<Page['data']> =>
  ((await (await get(`/orders/Main/${path}/`, signed())).json()) as Page).data;

test('orders come in pages of 20', async () => {
  const pages = [await list('A'), await list('A/2'), await list('A/3'), await list('A/4')];
  expect(pages.map(({ orders }) => orders.length)).toEqual([20, 20, 5, 0]);
  expect(pages.map(({ has_next }) => has_next)).toEqual([true, true, false, false]);
  expect(new Set(pages.flatMap(({ orders }) => orders.map(({ order_number }) => order_number))).size).toBe(45);
  expect((await list('A/BTCTRY/3')).orders).toHaveLength(2);
  expect((await list('A/XRPTRY')).orders).toHaveLength(3);
  expect((await list('A/BTCTRY')).orders[0]).toMatchObject({ order_number: 54259, status: 'F' });
  expect(new Set((await list('O')).orders.map(({ status }) => status))).toEqual(new Set(['N', 'P']));
});

test.each([
  ['form data', 'volume=1', 'application/x-www-form-urlencoded'],
  ['broken JSON', '{', 'application/json'],
  ['a number where a decimal string belongs', NEW_ORDER.replace('"9300"', '9300'), 'application/json'],
])('400 for %s', async (_, body, type) => {
  expect((await post('/orders/', body, { ...signed(body), 'content-type': type })).status).toBe(400);
});

test('405 for another method, 429 after the limit until the minute is over', async () => {
  expect((await post('/ticker/', '{}')).status).toBe(405);
  let now = 0;
  const limited = await startAndxServer({ now: () => now, rateLimitAfter: 2 });
  const call = async (): Promise<number> => (await fetch(`${limited.url}/ticker/`)).status;
  expect([await call(), await call(), await call()]).toEqual([200, 200, 429]);
  now = 60_000;
  expect(await call()).toBe(200);
  await limited.close();
});

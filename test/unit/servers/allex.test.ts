import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ALLEX_CREDENTIALS } from '../../support/servers/allex/credentials.js';
import { startAllexServer, type AllexServer } from '../../support/servers/allex/server.js';
import { hmacSignature } from '../../support/servers/allex/signature.js';

const NOW = 1774699200000;
const EXPIRES = String(NOW / 1000 + 60);
const TOKEN = `Bearer ${ALLEX_CREDENTIALS.token}`;
const NEW_ORDER = '{"symbol":"btc-usdt","side":"buy","size":0.001,"type":"limit","price":68000}';

interface Signable {
  method?: string;
  target: string;
  body?: string;
  expires?: string;
  secret?: string;
}

/** The three headers of an HMAC key, signed here over a target that begins with `/v2`. */
function signed({ method = 'GET', target, body = '', expires = EXPIRES, secret = 'test-api-secret' }: Signable) {
  const signature = createHmac('sha256', secret).update(`${method}${target}${expires}${body}`).digest('hex');
  return { 'api-key': 'test-api-key', 'api-signature': signature, 'api-expires': expires };
}

let server: AllexServer;
beforeEach(async () => {
  server = await startAllexServer({ now: () => NOW });
});
afterEach(() => server.close());

const get = (path: string, headers: Record<string, string> = signed({ target: `/v2${path}` })): Promise<Response> =>
  fetch(server.url + path, { headers });

function post(path: string, body: string, headers: Record<string, string>): Promise<Response> {
  return fetch(server.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  });
}

const order = (body: string, signedBody = body): Promise<Response> =>
  post('/order', body, signed({ method: 'POST', target: '/v2/order', body: signedBody }));

// printf '%s' '<method><target><expires><body>' | openssl dgst -sha256 -hmac test-api-secret
test.each([
  [
    'GET',
    '/v2/user/trades?symbol=btc-usdt&limit=2',
    '',
    'fdba4c6748fd1a00b433c872adcad09ab9b281ef750e730d0489fbef0ef6b3f4',
  ],
  ['POST', '/v2/order', NEW_ORDER, '7e7027a2ccb7cf79c7271bbc8319291ac9543ef15a64e041fd2838e0db2d42d2'],
])('known answer for %s %s', (method, target, body, signature) => {
  expect(hmacSignature('test-api-secret', { method, target, expires: EXPIRES, body })).toBe(signature);
});

describe('every operation of the reference', () => {
  const withdrawal = { currency: 'btc', amount: 0.05, address: 'bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh' };
  const account = { email: 'user@example.com', password: 'securePassword123' };
  const cases: [call: string, status: number, access: 'public' | 'either' | 'bearer', body?: object][] = [
    ['GET /health', 200, 'public'],
    ['GET /constants', 200, 'public'],
    ['GET /kit', 200, 'public'],
    ['GET /tiers', 200, 'public'],
    ['GET /ticker?symbol=btc-usdt', 200, 'public'],
    ['GET /ticker/all', 200, 'public'],
    ['GET /orderbook?symbol=btc-usdt', 200, 'public'],
    ['GET /trades?symbol=btc-usdt', 200, 'public'],
    ['GET /trades/history?limit=100&page=1&order=desc', 200, 'public'],
    ['GET /chart?symbol=btc-usdt&resolution=60&from=1774656000&to=1774699200', 200, 'public'],
    ['GET /oracle/prices?assets=btc%2Ceth&quote=usdt&amount=2', 200, 'public'],
    ['GET /quick-trade?spending_currency=usdt&receiving_currency=btc&spending_amount=100', 200, 'public'],
    ['POST /signup', 201, 'public', account],
    ['POST /login', 201, 'public', { ...account, otp_code: '123456' }],
    ['GET /verify-token', 200, 'bearer'],
    ['GET /user', 200, 'either'],
    ['GET /user/balance', 200, 'either'],
    ['GET /user/trades?limit=2&page=2', 200, 'either'],
    ['GET /user/create-address?crypto=btc', 201, 'bearer'],
    ['GET /user/deposits?currency=btc&status=true', 200, 'either'],
    ['POST /user/request-withdrawal', 200, 'bearer', withdrawal],
    ['GET /user/withdrawal/fee?currency=btc', 200, 'public'],
    ['POST /order', 200, 'either', JSON.parse(NEW_ORDER) as object],
    ['GET /order?order_id=6a8f3b2c', 200, 'either'],
    ['DELETE /order?order_id=6a8f3b2c', 200, 'either'],
    ['GET /orders?open=true', 200, 'either'],
    ['DELETE /order/all?symbol=btc-usdt', 200, 'either'],
    ['POST /order/execute', 200, 'either', { token: 'quote-token' }],
    ['GET /user/request-otp', 200, 'bearer'],
    ['POST /user/activate-otp', 200, 'bearer', { code: '123456' }],
    ['GET /user/tokens', 200, 'bearer'],
    ['POST /user/token', 200, 'bearer', { name: 'My Bot', otp_code: '123456', email_code: 'abc' }],
  ];

  test('there are 32', () => {
    expect(new Set(cases.map(([call]) => call.split('?')[0])).size).toBe(32);
  });

  test.each(cases)('%s', async (call, status, access, body) => {
    const [method = '', path = ''] = call.split(' ');
    const text = body === undefined ? '' : JSON.stringify(body);
    const send = async (headers: Record<string, string>): Promise<number> => {
      const content = text === '' ? {} : { body: text };
      const type = text === '' ? {} : { 'Content-Type': 'application/json' };
      return (await fetch(server.url + path, { method, headers: { ...type, ...headers }, ...content })).status;
    };
    const hmac = signed({ method, target: `/v2${path}`, body: text });
    expect({
      none: await send({}),
      bearer: await send({ Authorization: TOKEN }),
      hmac: await send(hmac),
      both: await send({ Authorization: TOKEN, ...hmac }),
    }).toEqual({
      none: access === 'public' ? status : 401,
      bearer: status,
      hmac: access === 'bearer' ? 401 : status,
      both: 401,
    });
    const key = call.split('?')[0];
    expect(server.requests.map(({ operation }) => operation)).toEqual([key, key, key, key]);
  });
});

describe('refused with 401', () => {
  const target = '/v2/user/balance';
  const good = signed({ target });
  const cases: Record<string, Record<string, string>> = {
    'wrong secret': signed({ target, secret: 'another' }),
    'another key': { ...good, 'api-key': 'other' },
    'upper-case hex': { ...good, 'api-signature': good['api-signature'].toUpperCase() },
    'another method': signed({ method: 'DELETE', target }),
    'a path without /v2': signed({ target: '/user/balance' }),
    '{} for an absent body': signed({ target, body: '{}' }),
    expired: signed({ target, expires: String(NOW / 1000 - 1) }),
    'an expiry that is not the signed one': { ...good, 'api-expires': String(Number(EXPIRES) + 1) },
    'another token': { Authorization: `${TOKEN}x` },
  };
  test.each(Object.entries(cases))('%s', async (_, headers) => {
    const response = await get('/user/balance', headers);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ message: expect.any(String) as string });
    expect(server.requests[0]?.verdict.kind).toBe('refused');
  });

  test.each(['api-key', 'api-signature', 'api-expires'])('without %s', async (name) => {
    const { [name]: _, ...rest }: Record<string, string> = good;
    expect((await get('/user/balance', rest)).status).toBe(401);
  });

  test('a query that is not signed', async () => {
    expect((await get('/user/trades?limit=2', signed({ target: '/v2/user/trades' }))).status).toBe(401);
    expect((await get('/user/trades?limit=2&page=1')).status).toBe(200);
  });

  test('a key without the permission', async () => {
    const readOnly = await startAllexServer({ now: () => NOW, permissions: ['can_read'] });
    const headers = {
      'Content-Type': 'application/json',
      ...signed({ method: 'POST', target: '/v2/order', body: NEW_ORDER }),
    };
    expect((await fetch(`${readOnly.url}/order`, { method: 'POST', headers, body: NEW_ORDER })).status).toBe(401);
    await readOnly.close();
  });
});

describe('the signed body is what the server prints of what it parsed', () => {
  test('compact JSON holds, a tampered body does not', async () => {
    expect(await (await order(NEW_ORDER)).json()).toMatchObject({ id: '6a8f3b2c', status: 'new', price: 68000 });
    expect((await order(NEW_ORDER.replace('68000', '68001'), NEW_ORDER)).status).toBe(401);
  });

  test.each([
    ['pretty-printed', JSON.stringify(JSON.parse(NEW_ORDER), undefined, 2)],
    ['1.0 for 1', NEW_ORDER.replace('68000', '68000.0')],
    ['an escape', NEW_ORDER.replace('buy', '\\u0062uy')],
    ['integer-like keys last', NEW_ORDER.replace('}', ',"1":0}')],
  ])('%s is refused', async (_, body) => {
    expect((await order(body)).status).toBe(401);
  });

  test('without the content type of JSON nothing is parsed', async () => {
    const headers = {
      'Content-Type': 'text/plain',
      ...signed({ method: 'POST', target: '/v2/order', body: NEW_ORDER }),
    };
    expect((await post('/order', NEW_ORDER, headers)).status).toBe(401);
    expect((await post('/login', '{"email":"user@example.com","password":"p"}', headers)).status).toBe(500);
  });
});

test('below another prefix, what is signed still begins with /v2', async () => {
  const mounted = await startAllexServer({ now: () => NOW, mount: '/api/v2' });
  const call = async (target: string): Promise<number> =>
    (await fetch(`${mounted.url}/user/balance`, { headers: signed({ target }) })).status;
  expect(mounted.url).toMatch(/\/api\/v2$/);
  expect(await call('/v2/user/balance')).toBe(200);
  expect(await call('/api/v2/user/balance')).toBe(401);
  expect((await fetch(`${mounted.origin}/v2/health`)).status).toBe(404);
  await mounted.close();
});

test.each([
  ['a limit above the maximum', '/user/trades?limit=101'],
  ['no required parameter', '/order'],
  ['a letter outside the enum', '/orders?side=BUY'],
  ['a date that is none', '/user/trades?start_date=yesterday'],
])('a failed validation is HTTP 500: %s', async (_, path) => {
  const response = await get(path);
  expect(response.status).toBe(500);
  expect(await response.json()).toHaveProperty('message', expect.stringMatching(/^Request validation failed: /));
});

test('400 for a limit order without its price, 404 for an order nobody placed', async () => {
  expect((await order(NEW_ORDER.replace(',"price":68000', ''))).status).toBe(400);
  expect((await get('/order?order_id=none')).status).toBe(404);
});

test('lists are paged, filtered, and exported', async () => {
  const list = async (path: string) => (await (await get(path)).json()) as { count: number; data: object[] };
  const pages = [];
  for (const page of ['1', '2', '3', '4', '5']) pages.push(await list(`/user/trades?limit=2&page=${page}`));
  expect(pages.map(({ count, data }) => [count, data.length])).toEqual([2, 2, 2, 1, 0].map((length) => [7, length]));
  expect((await list('/user/trades?symbol=eth-usdt')).count).toBe(2);
  expect((await list('/user/deposits?status=false')).count).toBe(2);
  expect((await list('/orders?open=true&side=sell')).count).toBe(2);
  expect((await list('/user/trades?start_date=2026-03-28T11:59:00.000Z')).count).toBe(2);
  expect((await list('/user/trades?order_by=price&order=asc')).data[0]).toHaveProperty('price', 69025);

  const csv = await get('/user/trades?format=csv&symbol=btc-usdt');
  expect([csv.status, csv.headers.get('content-type')]).toEqual([202, 'text/csv']);
  const lines = (await csv.text()).split('\n');
  expect(lines[0]).toBe('"side","symbol","size","price","fee","timestamp"');
  expect(lines).toHaveLength(6);
});

test('limits: HTML from the proxy, JSON with Retry-After from the server', async () => {
  let now = NOW;
  const limited = await startAllexServer({ now: () => now, rateLimitAfter: 1 });
  expect((await fetch(`${limited.url}/health`)).status).toBe(200);
  const proxy = await fetch(`${limited.url}/health`);
  expect([proxy.status, proxy.headers.get('content-type')]).toEqual([429, 'text/html; charset=utf-8']);
  const login = await fetch(`${limited.url}/login`, { method: 'POST' });
  expect([login.status, login.headers.get('retry-after')]).toEqual([429, '120']);
  now += 120_000;
  expect((await fetch(`${limited.url}/health`)).status).toBe(200);
  await limited.close();
});

test('unknown paths are HTML, other methods 405, broken JSON 400', async () => {
  const unknown = await get('/nothing');
  expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  expect((await post('/health', '{}', {})).status).toBe(405);
  expect((await post('/login', '{', {})).status).toBe(400);
});

import '../support/clients/built-packages.js';
import { Allex, ApiError, RateLimitError } from '@countersign/allex';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allexAt, allexAuth, allxonAt, allxonAuth, andxAt, andxAuth, NOW, now } from '../support/clients/clients.js';
import { failed } from '../support/clients/failed.js';
import { type Fetch, tamperingBody, tamperingUrl, withoutDate } from '../support/clients/fetches.js';
import { startAllexServer, type AllexServer } from '../support/servers/allex/server.js';
import { startAllxonServer, type AllxonServer } from '../support/servers/allxon/server.js';
import { startAndxServer, type AndxServer } from '../support/servers/andx/server.js';
import { listen } from '../support/servers/http.js';

let allexServer: AllexServer;
let andxServer: AndxServer;
let allxonServer: AllxonServer;
beforeEach(async () => {
  [allexServer, andxServer, allxonServer] = await Promise.all([
    startAllexServer({ now }),
    startAndxServer({ now }),
    startAllxonServer({ now }),
  ]);
});
afterEach(() => Promise.all([allexServer.close(), andxServer.close(), allxonServer.close()]));

const limitOrder = { symbol: 'btc-usdt', side: 'buy', size: 0.001, type: 'limit', price: 68000 } as const;
const withdrawal = { currency_code: 'XRP', amount: '100.25', alias: 'alias_name' };
const hmacOnly = (apiSecret: string) => ({ hmac: { ...allexAuth.hmac, apiSecret } });

describe('a wrong secret', () => {
  const wrong = 'another-secret';

  test('allex', async () => {
    const failure = await failed(allexAt(allexServer, { auth: hmacOnly(wrong) }).orders.create(limitOrder));
    expectUnauthorized(failure);
    expect(failure).toMatchObject({ code: 'http_401', body: { message: 'Invalid signature' } });
    expect(verdictsOf(allexServer)).toEqual(['Invalid signature']);
  });

  test('allex, a wrong token', async () => {
    const auth = { bearer: { token: 'eyJ.another.token' } };
    expectUnauthorized(await failed(allexAt(allexServer, { auth }).user.profile()));
    expect(verdictsOf(allexServer)).toEqual(['Invalid token']);
  });

  test('andx', async () => {
    const auth = { accessSign: { ...andxAuth.accessSign, secretKey: wrong } };
    expectUnauthorized(await failed(andxAt(andxServer, { auth }).withdrawals.request(withdrawal)));
    expect(verdictsOf(andxServer)).toEqual(['Invalid signature or unknown key']);
  });

  test('allxon', async () => {
    const auth = { allxonSig1: { ...allxonAuth.allxonSig1, apiSecret: wrong } };
    const failure = await failed(allxonAt(allxonServer, { auth }).devices.connections());
    expectUnauthorized(failure);
    expect(failure).toMatchObject({ code: 'E401-1' });
    expect(verdictsOf(allxonServer)).toEqual(['The signature does not match']);
  });
});

describe('tampered with on its way', () => {
  test('allex, a body', async () => {
    const fetch = tamperingBody('68000', '68001');
    expectUnauthorized(
      await failed(allexAt(allexServer, { fetch, auth: hmacOnly('test-api-secret') }).orders.create(limitOrder)),
    );
    expect(verdictsOf(allexServer)).toEqual(['Invalid signature']);
  });

  test('allex, a query', async () => {
    const fetch = tamperingUrl('btc-usdt', 'eth-usdt');
    expectUnauthorized(await failed(allexAt(allexServer, { fetch }).orders.cancelAll({ symbol: 'btc-usdt' })));
  });

  test('andx, a body', async () => {
    const fetch = tamperingBody('100.25', '900.25');
    expectUnauthorized(await failed(andxAt(andxServer, { fetch }).withdrawals.request(withdrawal)));
    expect(verdictsOf(andxServer)).toEqual(['Invalid signature or unknown key']);
  });

  test('allxon, a path', async () => {
    const fetch = tamperingUrl('/D1/', '/D2/');
    const call = allxonAt(allxonServer, { fetch }).deployments.status({
      deployment_id: 'D1',
      deployment_status: 'all',
    });
    expectUnauthorized(await failed(call));
    expect(verdictsOf(allxonServer)).toEqual(['The signature does not match']);
  });
});

describe('a clock that is wrong', () => {
  const hour = 3_600_000;
  const late = { clock: () => NOW - hour };

  test('is refused where there is nothing to correct it by', async () => {
    const options = { ...late, fetch: withoutDate };
    expectUnauthorized(await failed(allexAt(allexServer, options).user.profile()));
    expectUnauthorized(await failed(allxonAt(allxonServer, options).devices.connections()));
    expect(verdictsOf(allexServer)).toEqual(['Request expired']);
    expect(verdictsOf(allxonServer)).toEqual(['X-Allxon-Epoch is out of the window']);
  });

  test('is corrected once by the `Date` of the refusal, and signed anew', async () => {
    await allexAt(allexServer, late).user.profile();
    await allxonAt(allxonServer, { clock: () => NOW + hour }).devices.connections();
    expect(verdictsOf(allexServer)).toEqual(['Request expired', 'accepted']);
    expect(verdictsOf(allxonServer)).toEqual(['X-Allxon-Epoch is out of the window', 'accepted']);
  });
});

describe('HTTP errors', () => {
  test('404 with a JSON body', async () => {
    const failure = await failed(allexAt(allexServer).orders.get({ order_id: 'none' }));
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({
      status: 404,
      code: 'http_404',
      operationId: 'getOrder',
      mayHaveBeenProcessed: false,
      body: { message: 'Order not found' },
      message: expect.stringContaining('Order not found') as string,
    });
  });

  test('500 for a request that does not validate', async () => {
    const failure = await failed(
      allexAt(allexServer, { maxRetries: 0 }).market.chart({
        symbol: 'btc-usdt',
        resolution: '60',
        from: 'now',
        to: '1',
      }),
    );
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({
      status: 500,
      body: { message: 'Request validation failed: Parameter (from) is invalid' },
    });
  });

  test("404 in a proxy's HTML", async () => {
    const failure = await failed(allexAt({ ...allexServer, url: `${allexServer.origin}/v3` }).exchange.health());
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ status: 404, body: expect.stringContaining('Not Found') as string });
  });

  test('the code of an error is told although the request has a secret of that name', async () => {
    const body = JSON.stringify({ message: 'Invalid code 123456', code: 105 });
    const server = await listen(
      () => ({
        operation: undefined,
        verdict: { kind: 'anonymous' },
        reply: { status: 400, headers: { 'Content-Type': 'application/json' }, body },
      }),
      {},
    );
    const failure = await failed(allexAt({ ...server, url: `${server.origin}/v2` }).otp.activate({ code: '123456' }));
    await server.close();
    expect(failure).toMatchObject({ status: 400, code: 105 });
  });

  test('429 is a RateLimitError that knows when to go on', async () => {
    const limited = await startAllexServer({ now, rateLimitAfter: 0 });
    const call = allexAt(limited, { maxRetries: 0 }).auth.login({ email: 'user@example.com', password: 'p' });
    const failure = await failed(call);
    await limited.close();
    expect(failure).toBeInstanceOf(RateLimitError);
    expect(failure).toMatchObject({ status: 429, resetAt: expect.any(Date) as Date, retryable: true });
    const { resetAt } = failure as RateLimitError;
    expect(Math.abs(resetAt.getTime() - (NOW + 120_000))).toBeLessThan(2_000);
  });
});

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('%i is refused', async (status) => {
    const elsewhere = await startAllexServer({ now });
    const redirecting = await listen(
      () => ({
        operation: undefined,
        verdict: { kind: 'anonymous' },
        reply: { status, headers: { Location: `${elsewhere.url}/order` }, body: '' },
      }),
      {},
    );
    const options = { baseUrl: `${redirecting.origin}/v2`, allowInsecureLoopback: true, auth: allexAuth, clock: now };
    const failure = await failed(new Allex(options).orders.create(limitOrder));
    await Promise.all([redirecting.close(), elsewhere.close()]);
    expect([302, 303].includes(status) ? (failure as Error).cause : failure).toMatchObject({
      name: 'RedirectError',
      code: 'redirect',
      status,
    });
    expect(redirecting.requests).toHaveLength(1);
    expect(elsewhere.requests).toEqual([]);
  });
});

describe('http://', () => {
  test.each([
    ['without allowInsecureLoopback', {}],
    ['to another host than this one', { allowInsecureLoopback: true, baseUrl: 'http://allex.online/v2' }],
    ['with user info', { baseUrl: 'https://user:pass@allex.online/v2' }],
    ['with a query', { baseUrl: 'https://allex.online/v2?x=1' }],
  ])('%s is refused', async (_, options) => {
    const urls: string[] = [];
    const fetch: Fetch = (url) => Promise.reject(new Error(String(urls.push(url))));
    const call = async () =>
      await new Allex({ baseUrl: allexServer.url, auth: allexAuth, fetch, ...options }).exchange.health();
    expect(await failed(call())).toMatchObject({ name: 'InvalidInputError', place: 'baseUrl' });
    expect(urls).toEqual([]);
    expect(allexServer.requests).toEqual([]);
  });
});

function expectUnauthorized(failure: unknown): void {
  expect(failure).toMatchObject({ name: 'ApiError', status: 401, retryable: false, mayHaveBeenProcessed: false });
}

/** Of each request: that it was accepted, or why not. */
function verdictsOf({ requests }: Pick<AllexServer, 'requests'>): string[] {
  return requests.map(({ verdict }) => (verdict.kind === 'refused' ? verdict.reason : verdict.kind));
}

import '../../support/clients/built-packages.js';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Allex, ApiError, isErrorOf, OutcomeUnknownError, RateLimitError } from '@countersign/allex';
import { createOrder, getOrder, getUser, listOrders, requestWithdrawal } from '@countersign/allex/operations';
import { fakeAllex } from '@countersign/allex/testing';
import { Andx } from '@countersign/andx';
import * as andxOperations from '@countersign/andx/operations';
import { fakeAndx } from '@countersign/andx/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allexAuth, andxAuth } from '../../support/clients/clients.js';
import { failed } from '../../support/clients/failed.js';

const { hmac, bearer } = allexAuth;
const newOrder = { symbol: 'btc-usdt', side: 'buy', size: 0.002, type: 'limit', price: 68000 } as const;

let fake: ReturnType<typeof fakeAllex>;
let allex: Allex;
beforeEach(() => {
  fake = fakeAllex({ auth: allexAuth });
  allex = new Allex({ auth: allexAuth, fetch: fake.fetch });
});

describe('handlers', () => {
  test('are given the input as the caller has it, and their output is the reply', async () => {
    fake.on(createOrder, ({ body }) => ({ ...fake.example(createOrder), size: body.size }));
    expect(await allex.orders.create(newOrder)).toMatchObject({ size: 0.002 });
    expect(fake.calls(createOrder)).toMatchObject([{ input: { body: newOrder }, schemes: ['hmac'] }]);
    expect(fake.calls(getOrder)).toEqual([]);
  });

  test.each([
    [{ limit: 20, page: 3, open: true, symbol: 'btc-usdt' }],
    [{ symbol: "a b&c=d'é/%", status: 'new' as const }],
    [{ start_date: '2026-03-28T11:56:00.000Z' }],
  ])('read numbers, truth values and text back: %j', async (input) => {
    await allex.orders.list(input);
    expect(fake.calls(listOrders).map((call) => call.input)).toEqual([input]);
  });

  test('are used as often as was said, and then the one before', async () => {
    fake.on(getUser, () => ({ ...fake.example(getUser), id: 2 }));
    fake.on(getUser, () => ({ ...fake.example(getUser), id: 1 }), { times: 1 });
    expect([(await allex.user.profile()).id, (await allex.user.profile()).id]).toEqual([1, 2]);
    fake.reset();
    expect((await allex.user.profile()).id).toBe(fake.example(getUser).id);
    expect(fake.calls()).toHaveLength(1);
  });

  test('may give a whole reply', async () => {
    fake.on(getUser, () => Response.json({ id: 7 }, { headers: { 'x-seen': 'yes' } }));
    const { data, response } = await allex.user.profile().withResponse();
    expect([data.id, response.headers.get('x-seen')]).toEqual([7, 'yes']);
  });

  test('that throw end the call with what they threw, and it is not tried again', async () => {
    const thrown = new Error('expected 1 to be 2');
    fake.on(getUser, () => Promise.reject(thrown));
    const error = await failed(allex.user.profile());
    expect(error).toMatchObject({ name: 'FakeError', cause: thrown, attempts: 0 });
    expect((error as Error).message).toBe('the handler of getUser has thrown: expected 1 to be 2');
    expect(fake.calls()).toHaveLength(1);
  });
});

describe('failures', () => {
  test('are the errors that the spec declares', async () => {
    fake.fail(getOrder, { status: 404 });
    const error = await failed(allex.orders.get({ order_id: 'x' }));
    expect(isErrorOf(getOrder, error) && error.body).toEqual({ message: 'Order not found' });
    fake.fail(getOrder, { status: 404, body: { message: 'gone' } });
    expect(await failed(allex.orders.get({ order_id: 'x' }))).toMatchObject({ status: 404, body: { message: 'gone' } });
  });

  test('come with headers, and undeclared statuses without a body', async () => {
    fake.fail(getUser, { status: 503, headers: { 'retry-after': '0' } }, { times: 1 });
    expect((await allex.user.profile().withResponse()).response.attempts).toBe(2);
    fake.fail(getUser, { status: 429, headers: { 'retry-after': '600' } });
    const error = await failed(allex.user.profile());
    expect(error).toBeInstanceOf(RateLimitError);
    expect((error as RateLimitError).resetAt.getTime()).toBeGreaterThan(Date.now() + 590_000);
  });

  test('a lost reply leaves the outcome unknown, of what is safe to send again it is sent again', async () => {
    fake.loseReply(createOrder).loseReply(getUser, { times: 1 });
    expect(await failed(allex.orders.create(newOrder))).toBeInstanceOf(OutcomeUnknownError);
    expect(fake.calls(createOrder)).toHaveLength(1);
    await allex.user.profile();
    expect(fake.calls(getUser)).toHaveLength(2);
  });

  test('inside of an envelope, in which outputs are, too', async () => {
    const inEnvelope = fakeAndx({ auth: andxAuth });
    const andx = new Andx({ auth: andxAuth, fetch: inEnvelope.fetch });
    inEnvelope.on(andxOperations.createOrder, ({ body }) => ({ order_number: `${body.market_code}-9007199254740993` }));
    const { data, response } = await andx.orders
      .create({
        account_name: 'Main',
        market_code: 'BTCTRY',
        order_type: 'limit',
        buy_sell: 'B',
        price: '1',
        volume: '1',
      })
      .withResponse();
    expect(data).toEqual({ order_number: 'BTCTRY-9007199254740993' });
    expect(response.body).toMatchObject({ status: 'success', data });
    const body = { status: 'error', reason: 'too low', status_code: 1103, data: {} } as const;
    inEnvelope.fail(andxOperations.requestWithdrawal, { status: 200, body });
    const error = await failed(andx.withdrawals.request({ currency_code: 'XRP', amount: '1', alias: 'a' }));
    expect(error).toMatchObject({ name: 'ApiError', code: 1103 });
  });
});

describe('security', () => {
  test.each([
    ['a wrong secret', { hmac: { ...hmac, apiSecret: 'other' } }, 'hmac: signature is wrong'],
    ['an unknown key', { hmac: { ...hmac, apiKey: 'other' } }, 'hmac: apiKey is unknown'],
    ['a wrong token', { bearer: { token: 'other' } }, 'bearer: authorization is wrong'],
  ])('%s is refused with the error of the API, and recorded', async (_, auth, reason) => {
    const error = await failed(new Allex({ auth, fetch: fake.fetch }).user.profile());
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 401, body: { message: reason } });
    expect(fake.refused).toMatchObject([{ operationId: 'getUser', reason }]);
    expect(fake.calls()).toEqual([]);
  });

  test('so is a request without any, and one that was changed on its way', async () => {
    const url = 'https://allex.online/v2/user';
    expect((await fake.fetch(url)).status).toBe(401);
    const changed = new Allex({ auth: { hmac }, fetch: (target, init) => fake.fetch(`${target}?a=b`, init) });
    expect(await failed(changed.user.profile())).toMatchObject({ status: 401 });
    expect(fake.refused.map(({ reason }) => reason)).toEqual(['hmac: api-key is missing', 'hmac: signature is wrong']);
  });

  test('an operation without a need of credentials takes none, but no wrong ones', async () => {
    await new Allex({ fetch: fake.fetch }).withdrawals.fee({ currency: 'btc' });
    const wrong = new Allex({ auth: { bearer: { token: 'other' } }, fetch: fake.fetch });
    expect(await failed(wrong.withdrawals.fee({ currency: 'btc' }))).toMatchObject({ status: 401 });
  });

  test('each alternative is taken', async () => {
    await allex.user.profile({ auth: 'bearer' });
    await new Allex({ auth: { bearer: () => bearer }, fetch: fake.fetch }).user.profile();
    expect(fake.calls().map(({ schemes }) => schemes)).toEqual([['bearer'], ['bearer']]);
  });

  test('a clock that is off is refused by the time of the fake, and corrected by the client', async () => {
    const late = new Allex({ auth: { hmac }, fetch: fake.fetch, clock: () => Date.now() - 3_600_000 });
    await late.user.profile();
    expect(fake.refused).toMatchObject([{ reason: 'hmac: expires is too old, or from the future' }]);
    expect(Math.round(late.clockOffset / 60_000)).toBe(60);
  });

  test('a fake without credentials says so, unless it is not to verify', async () => {
    const error = await failed(new Allex({ auth: { hmac }, fetch: fakeAllex().fetch }).user.profile());
    expect(error).toMatchObject({ name: 'FakeError' });
    expect((error as Error).message).toContain('give it auth.hmac, or auth.bearer');
    const trusting = fakeAllex({ verify: false });
    await new Allex({ auth: { hmac }, fetch: trusting.fetch }).user.profile();
  });
});

describe('what the API does not have', () => {
  test('is an error that names what is near', async () => {
    const error = await failed(fake.fetch('https://allex.online/v2/oder?order_id=1'));
    expect((error as Error).message).toMatch(
      /^GET \/v2\/oder is no operation of allex; it has GET \/order \(getOrder\)/,
    );
  });

  test('a missing input is one, too', async () => {
    const token = { authorization: `Bearer ${bearer.token}` };
    const error = await failed(fake.fetch('https://allex.online/v2/order', { headers: token }));
    expect((error as Error).message).toBe('getOrder: order_id is missing (query order_id)');
  });
});

describe('as a listener of node:http', () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(closing.splice(0).map((close) => close()));
  });

  async function listen(listener: RequestListener): Promise<string> {
    const server = createServer(listener).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    closing.push(
      () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    );
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  test.each(['', '/v2'])('it is the same API, mounted at %j', async (path) => {
    const baseUrl = (await listen(fake.listener)) + path;
    const client = new Allex({ auth: { hmac }, baseUrl, allowInsecureLoopback: true });
    expect(await client.orders.create(newOrder)).toEqual(fake.example(createOrder));
    expect(fake.calls(createOrder)).toMatchObject([{ input: { body: newOrder }, schemes: ['hmac'] }]);
    const wrong = new Allex({ auth: { hmac: { ...hmac, apiSecret: 'x' } }, baseUrl, allowInsecureLoopback: true });
    expect(await failed(wrong.user.profile())).toMatchObject({ status: 401 });
  });

  test('below another path, where it was told so', async () => {
    const mounted = fakeAllex({ auth: allexAuth, basePath: '/fakes/one' });
    const baseUrl = `${await listen(mounted.listener)}/fakes/one`;
    await new Allex({ auth: { hmac }, baseUrl, allowInsecureLoopback: true }).user.profile();
    expect(mounted.calls(getUser)).toHaveLength(1);
  });

  test('the connection breaks where a reply is lost, and what is no operation is 501', async () => {
    const baseUrl = await listen(fake.listener);
    fake.loseReply(requestWithdrawal);
    const client = new Allex({ auth: { bearer }, baseUrl, allowInsecureLoopback: true });
    const withdrawal = { currency: 'btc', amount: 1, address: 'a', otp_code: '123456' };
    expect(await failed(client.withdrawals.request(withdrawal))).toBeInstanceOf(OutcomeUnknownError);
    const unknown = await fetch(`${baseUrl}/oders`);
    expect([unknown.status, await unknown.text()]).toEqual([501, expect.stringContaining('no operation of allex')]);
  });
});

import '../support/clients/built-packages.js';
import { type AccessSignCredentials, ApiError, InvalidInputError, MissingCredentialsError } from '@countersign/andx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { andxCalls } from '../support/clients/andx-calls.js';
import { andxAt, andxAuth, NOW, now } from '../support/clients/clients.js';
import { failed } from '../support/clients/failed.js';
import { orders } from '../support/servers/andx/book.js';
import { startAndxServer, type AndxServer } from '../support/servers/andx/server.js';
import { header } from '../support/servers/http.js';
import { everyOperation } from './every-operation.js';

const accepted = { kind: 'accepted', scheme: 'access-sign' };

everyOperation({
  api: 'andx',
  calls: andxCalls,
  start: async () => {
    const server = await startAndxServer({ now });
    return { client: andxAt(server), requests: () => server.requests, close: () => server.close() };
  },
  schemes: { accessSign: 'access-sign' },
});

let server: AndxServer;
beforeEach(async () => {
  server = await startAndxServer({ now });
});
afterEach(() => server.close());

const targets = (): string[] => server.requests.map(({ target }) => target.replace('/api/v1', ''));

describe('signed bytes', () => {
  const timestamps: [AccessSignCredentials['timestampUnit'], string][] = [
    [undefined, '1708954065.872'],
    ['fraction', '1708954065.872'],
    ['s', '1708954065'],
    ['ms', '1708954065872'],
  ];

  test.each(timestamps)('timestampUnit %s is accepted', async (timestampUnit, timestamp) => {
    const credentials = { ...andxAuth.accessSign, ...(timestampUnit === undefined ? {} : { timestampUnit }) };
    await andxAt(server, { auth: { accessSign: credentials } }).orders.status({ order_number: 122 });
    expect(sentHeader('access-timestamp')).toBe(timestamp);
    expect(server.requests[0]?.verdict).toEqual(accepted);
  });

  test('a unit that does not exist is refused before anything is sent', async () => {
    const accessSign = { ...andxAuth.accessSign, timestampUnit: 'minutes' as 'ms' };
    const failure = await failed(callOf(() => andxAt(server, { auth: { accessSign } }).account.balance()));
    expect(failure).toBeInstanceOf(InvalidInputError);
    expect(failure).toMatchObject({ place: 'auth.accessSign.timestampUnit' });
    expect(server.requests).toEqual([]);
  });

  test('a cancellation sends the empty object, a read sends nothing and signs the empty object', async () => {
    const andx = andxAt(server);
    await andx.orders.cancel({ order_number: 122 });
    await andx.account.balance();
    expect(server.requests.map(({ body }) => body.toString('utf8'))).toEqual(['{}', '']);
    expect(server.requests.map(({ verdict }) => verdict)).toEqual([accepted, accepted]);
    expect(sentHeader('content-type', 1)).toBe('application/json');
  });

  test('market data carries no credential', async () => {
    await andxAt(server).market.tickers();
    const names = server.requests[0]?.headers.map(([name]) => name.toLowerCase()) ?? [];
    expect(names.filter((name) => name.startsWith('access-'))).toEqual([]);
  });

  test('missing credentials are named', async () => {
    const failure = await failed(andxAt(server, { auth: {} }).account.balance());
    expect(failure).toBeInstanceOf(MissingCredentialsError);
    expect(failure).toMatchObject({ missing: [['accessSign']] });
    expect(server.requests).toEqual([]);
  });

  function sentHeader(name: string, index = 0): string | undefined {
    const request = server.requests[index];
    return request === undefined ? undefined : header(request, name);
  }
});

describe('paths', () => {
  const main = { account_name: 'Main', status: 'A' } as const;

  test('the four forms of the order list', async () => {
    const { orders: list } = andxAt(server);
    await list.list(main);
    await list.list({ ...main, market_code: 'BTCTRY' });
    await list.list({ ...main, page: 2 });
    await list.list({ ...main, market_code: 'BTCTRY', page: 2 });
    expect(targets()).toEqual([
      '/orders/Main/A/',
      '/orders/Main/A/BTCTRY/',
      '/orders/Main/A/2/',
      '/orders/Main/A/BTCTRY/2/',
    ]);
  });

  test.each([
    ['account_name', { ...main, account_name: '' }],
    ['account_name', { ...main, account_name: '..' }],
    ['account_name', { ...main, account_name: '%2e%2E' }],
    ['market_code', { ...main, market_code: '' }],
    ['page', { ...main, page: Number.NaN }],
  ])('%s of %j is refused before anything is sent', async (place, parameters) => {
    const failure = await failed(callOf(() => andxAt(server).orders.list(parameters)));
    expect(failure).toBeInstanceOf(InvalidInputError);
    expect(failure).toMatchObject({ place, code: 'invalid_input' });
    expect(server.requests).toEqual([]);
  });

  test('a slash in an account name stays within its segment', async () => {
    const failure = await failed(andxAt(server).account.balance({ account_name: 'a/b' }));
    expect(targets()).toEqual(['/balance/a%2Fb/']);
    expect(failure).toMatchObject({ code: 1101 });
  });
});

describe('the envelope', () => {
  test('of a success is taken off', async () => {
    const { data, response } = await andxAt(server).orders.status({ order_number: 122 }).withResponse();
    expect(Object.keys(data)).toEqual(['order']);
    expect(response.status).toBe(200);
  });

  test('of a failure is an ApiError, in spite of HTTP 200', async () => {
    const failure = await failed(andxAt(server).orders.status({ order_number: 1 }));
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({
      code: 1201,
      status: 200,
      operationId: 'getOrderStatus',
      retryable: false,
      message: expect.stringContaining('order_not_found') as string,
      body: { status: 'error', reason: 'order_not_found', status_code: 1201, data: {} },
    });
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    [1101, () => andxAt(server).account.balance({ account_name: 'Other' })],
    [1319, () => andxAt(server).withdrawals.request({ currency_code: 'XRP', amount: '1', alias: 'unknown' })],
  ])('code %i', async (code, call) => {
    expect(await failed(call())).toMatchObject({ name: 'ApiError', code, status: 200 });
  });

  test('decimal strings are not touched', async () => {
    const { order } = await andxAt(server).orders.status({ order_number: 122 });
    expect([order.volume, order.volume_remaining, order.total]).toEqual(['0.01000000', '0.00000000', '406.83']);
    await andxAt(server).withdrawals.request({
      currency_code: 'XRP',
      amount: '0.10000000000000000000001',
      alias: 'alias_name',
    });
    expect(server.requests[1]?.body.toString('utf8')).toContain('"amount":"0.10000000000000000000001"');
  });
});

describe('pagination, with the page in the path', () => {
  test('every order of every page', async () => {
    const numbers = [];
    for await (const { order_number } of andxAt(server).orders.list({ account_name: 'Main', status: 'A' })) {
      numbers.push(order_number);
    }
    expect(numbers).toEqual(orders.map(({ order_number }) => order_number));
    expect(targets()).toEqual(['/orders/Main/A/', '/orders/Main/A/2/', '/orders/Main/A/3/']);
  });

  test('within one market', async () => {
    const pages = [];
    const list = andxAt(server).orders.list({ account_name: 'Main', status: 'A', market_code: 'BTCTRY' });
    for await (const page of list.pages()) pages.push([page.page_number, page.orders.length]);
    expect(pages).toEqual([
      [1, 20],
      [2, 20],
      [3, 2],
    ]);
    expect(targets()).toEqual(['/orders/Main/A/BTCTRY/', '/orders/Main/A/BTCTRY/2/', '/orders/Main/A/BTCTRY/3/']);
  });
});

test('the clock may have a fraction of a millisecond', async () => {
  await andxAt(server, { clock: () => NOW + 0.25 }).account.balance();
  expect(server.requests[0]?.verdict).toEqual(accepted);
});

/** A call that throws at once fails like one that rejects. */
async function callOf(call: () => PromiseLike<unknown>): Promise<unknown> {
  return await call();
}

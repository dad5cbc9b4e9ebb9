import '../support/clients/built-packages.js';
import { MissingCredentialsError } from '@countersign/allex';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allexCalls } from '../support/clients/allex-calls.js';
import { allexAt, allexAuth, now } from '../support/clients/clients.js';
import { documentedOperations } from '../support/clients/documented.js';
import { failed } from '../support/clients/failed.js';
import { header } from '../support/servers/http.js';
import { fills } from '../support/servers/allex/history.js';
import { startAllexServer, type AllexServer } from '../support/servers/allex/server.js';
import { everyOperation, type Session } from './every-operation.js';
import type { Allex, AllexAuth } from '@countersign/allex';

const { hmac, bearer } = allexAuth;

async function start(auth: AllexAuth): Promise<Session<Allex>> {
  const server = await startAllexServer({ now });
  return { client: allexAt(server, { auth }), requests: () => server.requests, close: () => server.close() };
}

everyOperation({
  api: 'allex',
  calls: allexCalls,
  start: () => start(allexAuth),
  schemes: { hmac: 'hmac', bearer: 'bearer' },
});
everyOperation({ api: 'allex', calls: allexCalls, start: () => start({ bearer }), schemes: { bearer: 'bearer' } });

let server: AllexServer;
beforeEach(async () => {
  server = await startAllexServer({ now });
});
afterEach(() => server.close());

describe('credentials', () => {
  const security = new Map(documentedOperations('allex').map((operation) => [operation.id, operation.security]));
  const securityOf = ({ operation }: { operation: string }) => security.get(operation) ?? [];
  const isBearerOnly = (names: readonly (readonly string[])[]) => names.length === 1 && names[0]?.[0] === 'bearer';

  test.each(allexCalls.filter((call) => isBearerOnly(securityOf(call))))(
    '$title takes no HMAC key, and says so before anything is sent',
    async ({ send, operation }) => {
      const failure = await failed(send(allexAt(server, { auth: { hmac } })));
      expect(failure).toBeInstanceOf(MissingCredentialsError);
      expect(failure).toMatchObject({
        code: 'missing_credentials',
        operationId: operation,
        missing: [['bearer']],
        message: expect.stringContaining('auth.bearer') as string,
      });
      expect(server.requests).toEqual([]);
    },
  );

  test.each(allexCalls.filter((call) => securityOf(call).length === 2))(
    '$title names both of its alternatives when there is neither',
    async ({ send }) => {
      const failure = await failed(send(allexAt(server, { auth: {} })));
      expect(failure).toBeInstanceOf(MissingCredentialsError);
      expect(failure).toMatchObject({ missing: [['hmac'], ['bearer']] });
      expect((failure as Error).message).toMatch(/auth\.hmac.*auth\.bearer/);
      expect(server.requests).toEqual([]);
    },
  );

  test('an operation with an anonymous alternative is called without any', async () => {
    expect(await allexAt(server, { auth: {} }).withdrawals.fee({ currency: 'btc' })).toEqual({ fee: 0.0005 });
    expect(server.requests[0]?.verdict.kind).toBe('anonymous');
  });

  test('the call option `auth` takes another alternative than the first', async () => {
    await allexAt(server).user.profile({ auth: 'bearer' });
    expect(server.requests[0]?.verdict).toEqual({ kind: 'accepted', scheme: 'bearer' });
  });

  test('`with` replaces them, and a token may be fetched when it is needed', async () => {
    const allex = allexAt(server, { auth: { hmac } });
    const me = allex.with({ auth: { bearer: () => Promise.resolve(bearer) } });
    await me.user.profile();
    await allex.user.profile();
    expect(server.requests.map(({ verdict }) => verdict)).toEqual([
      { kind: 'accepted', scheme: 'bearer' },
      { kind: 'accepted', scheme: 'hmac' },
    ]);
  });
});

describe('signed bytes', () => {
  test('a base URL below another prefix changes what is sent, not what is signed', async () => {
    const mounted = await startAllexServer({ now, mount: '/api/v2' });
    await allexAt(mounted).user.trades({ symbol: 'btc-usdt' });
    await allexAt(server).user.trades({ symbol: 'btc-usdt' });
    await mounted.close();
    expect(mounted.requests[0]).toMatchObject({
      target: '/api/v2/user/trades?symbol=btc-usdt',
      verdict: { kind: 'accepted', scheme: 'hmac' },
    });
    expect(server.requests[0]?.target).toBe('/v2/user/trades?symbol=btc-usdt');
    expect(signatureOf(mounted)).toBe(signatureOf(server));
  });

  test.each(['a b', "it's", 'a&b=c', '100%', 'ü', '+', 'x#y', '~!*()', '"<>`{}|\\^'])(
    'a query value %j is signed as it is sent',
    async (symbol) => {
      await allexAt(server).user.trades({ symbol });
      expect(server.requests[0]?.verdict).toEqual({ kind: 'accepted', scheme: 'hmac' });
      const { searchParams } = new URL(server.requests[0]?.target ?? '', 'http://x');
      expect(searchParams.get('symbol')).toBe(symbol);
    },
  );

  test('a body is what JSON.stringify of it is, whatever the order of its members', async () => {
    await allexAt(server).orders.create({
      price: 1,
      type: 'limit',
      size: 0.1,
      side: 'buy',
      symbol: 'btc-usdt',
      meta: { note: '\u2028 "\\" /' },
    });
    const body = server.requests[0]?.body.toString('utf8') ?? '';
    expect(JSON.stringify(JSON.parse(body))).toBe(body);
    expect(server.requests[0]?.verdict.kind).toBe('accepted');
  });

  test('an operation without a body sends none and no media type for it', async () => {
    await allexAt(server).orders.cancelAll({ symbol: 'btc-usdt' });
    expect(server.requests[0]?.body.length).toBe(0);
  });

  function signatureOf({ requests: [request] }: AllexServer): string | undefined {
    return request === undefined ? undefined : header(request, 'api-signature');
  }
});

describe('replies', () => {
  test('CSV is text', async () => {
    const { data, response } = await allexAt(server).user.tradesCsv({ symbol: 'eth-usdt' }).withResponse();
    expect(data.split('\n')).toHaveLength(3);
    expect(response.status).toBe(202);
    expect(server.requests[0]?.target).toBe('/v2/user/trades?symbol=eth-usdt&format=csv');
  });

  test('a paged method awaited is its first page', async () => {
    expect(await allexAt(server).user.trades({ limit: 3 })).toEqual({ count: 7, data: fills.slice(0, 3) });
    expect(server.requests).toHaveLength(1);
  });

  test('a paged method iterated is every item of every page', async () => {
    const items = [];
    for await (const fill of allexAt(server).user.trades({ limit: 3 })) items.push(fill);
    expect(items).toEqual(fills);
    expect(server.requests.map(({ target }) => target)).toEqual(
      ['limit=3', 'limit=3&page=2', 'limit=3&page=3'].map((query) => `/v2/user/trades?${query}`),
    );
    expect(server.requests.every(({ verdict }) => verdict.kind === 'accepted')).toBe(true);
  });

  test('pages are counted from the one that is asked for', async () => {
    const pages = [];
    for await (const page of allexAt(server).orders.list({ limit: 2, page: 2 }).pages()) pages.push(page.data.length);
    expect(pages).toEqual([2, 2, 1]);
  });

  test('pages stop at a maximum', async () => {
    const pages = [];
    for await (const page of allexAt(server).market.tradesHistory({ limit: 2 }).pages({ max: 2 }))
      pages.push(page.data.length);
    expect(pages).toEqual([2, 2]);
    expect(server.requests).toHaveLength(2);
  });

  test('breaking out of an iteration asks for no further page', async () => {
    for await (const fill of allexAt(server).user.trades({ limit: 2 })) {
      expect(fill).toEqual(fills[0]);
      break;
    }
    expect(server.requests).toHaveLength(1);
  });
});

import '../support/clients/built-packages.js';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { balance, type Span } from '../../examples/observe.js';
import { orderBook } from '../../examples/order-book.js';
import { placeAndCancel } from '../../examples/place-and-cancel.js';
import { priceTicker } from '../../examples/price-ticker.js';
import { rollOut } from '../../examples/roll-out.js';
import { tradesCsv } from '../../examples/trades-csv.js';
import { withdraw } from '../../examples/withdraw.js';
import { allexAuth, allxonAuth, andxAuth, now } from '../support/clients/clients.js';
import { FaultServer, type Script } from '../support/fault-server/fault-server.js';
import { json } from '../support/fault-server/fault.js';
import { fills } from '../support/servers/allex/history.js';
import { createdOrder } from '../support/servers/allex/replies.js';
import { startAllexServer } from '../support/servers/allex/server.js';
import { startAllexStream } from '../support/servers/allex/stream/server.js';
import { startAllxonServer } from '../support/servers/allxon/server.js';
import { startAndxServer } from '../support/servers/andx/server.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function opened<Server extends { close(): Promise<void> }>(starting: Promise<Server>): Promise<Server> {
  const server = await starting;
  closing.push(() => server.close());
  return server;
}

async function faulty(script: Script): Promise<FaultServer> {
  const server = await FaultServer.start(script);
  closing.push(() => server.stop());
  return server;
}

const local = { allowInsecureLoopback: true, clock: now };

describe('place-and-cancel', () => {
  const order = { symbol: 'btc-usdt', side: 'buy', size: 0.001, type: 'limit', price: 68000 } as const;

  it('places and cancels', async () => {
    const { url: baseUrl } = await opened(startAllexServer({ now }));
    expect(await placeAndCancel(order, { ...local, baseUrl, auth: allexAuth })).toBe(
      `order ${createdOrder.id} is canceled`,
    );
  });

  it.each([
    ['arrived', 'order o1 is canceled', [{ ...createdOrder, id: 'o1', ...order }]],
    ['did not arrive', 'the order did not arrive: placing it again is safe', []],
  ])('finds out that an order %s whose reply was lost', async (_, said, data) => {
    const server = await faulty(({ method }) => {
      if (method === 'POST') return { kind: 'reset', process: true };
      return json(method === 'GET' ? { count: data.length, data } : { ...createdOrder, id: 'o1', status: 'canceled' });
    });
    expect(await placeAndCancel(order, { ...local, baseUrl: server.origin, auth: allexAuth })).toBe(said);
    expect(server.arrivals.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});

describe('withdraw', () => {
  const withdrawal = { currency_code: 'XRP', amount: '10.5', alias: 'alias_name' };

  it.each([
    [withdrawal, 'Your withdraw request is processing.'],
    [{ ...withdrawal, alias: 'other' }, 'nothing was withdrawn: there is no saved address other'],
  ])('of %j says %s', async (given, said) => {
    const { url: baseUrl } = await opened(startAndxServer({ now }));
    expect(await withdraw(given, { ...local, baseUrl, auth: andxAuth })).toBe(said);
  });

  it.each([
    [
      json({ status: 'error', reason: 'r', status_code: 1103, data: {} }),
      'nothing was withdrawn: the balance is too low',
    ],
    [json({ status: 'error', reason: 'closed', status_code: 9, data: {} }), 'nothing was withdrawn: closed'],
    [{ kind: 'reset', process: true }, `check the account: sent at ${new Date(now()).toISOString()}`],
    [json({}, 429, { 'retry-after': '600' }), `nothing was withdrawn: try again at`],
  ] as const)('after %j says %s, and asks once', async (fault, said) => {
    const server = await faulty(() => fault);
    const text = await withdraw(withdrawal, { ...local, baseUrl: server.origin, auth: andxAuth });
    expect(text).toContain(said);
    expect(server.arrivals).toHaveLength(1);
  });
});

describe('the others', () => {
  it('price-ticker prints until it is stopped', async () => {
    const { url: baseUrl } = await opened(startAllexServer({ now }));
    const controller = new AbortController();
    const lines: string[] = [];
    const print = (line: string): void => {
      lines.push(line);
      if (lines.length === 3) controller.abort();
    };
    await priceTicker({ symbol: 'btc-usdt', intervalMs: 5, signal: controller.signal, print }, { ...local, baseUrl });
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^btc-usdt [\d.]+$/);
  });

  it('order-book prints prices and orders until it is stopped, over a lost connection', async () => {
    const server = await opened(startAllexStream({ now }));
    const controller = new AbortController();
    const lines: string[] = [];
    const print = (line: string): void => {
      lines.push(line);
      if (lines.length === 2) server.open()[0]?.socket.terminate();
      if (lines.length === 5) controller.abort();
    };
    const options = { ...local, url: server.url, WebSocket, auth: allexAuth, reconnect: { firstMs: 5 } };
    await orderBook({ symbol: 'btc-usdt', signal: controller.signal, print }, options);
    expect(lines.slice(0, 2).sort()).toEqual(['1 orders', 'btc-usdt 69030.5 / 69031']);
    expect(lines.slice(2).sort()).toEqual([
      '1 orders',
      'btc-usdt 69030.5 / 69031',
      'the connection was lost; another snapshot follows',
    ]);
  });

  it('roll-out uploads, deploys and waits as long as it was told', async () => {
    const { url: baseUrl, uploads } = await opened(startAllxonServer({ now }));
    const file = new TextEncoder().encode('the bytes');
    const plan = { name: 'a.zip', file, devices: ['SN0001', 'SN0002', 'SN0003'], pollMs: 1, polls: 2 };
    const all = await rollOut(plan, { ...local, baseUrl, auth: allxonAuth });
    expect(all.map(({ deployment_status }) => deployment_status)).toEqual(['success', 'processing', 'failed']);
    expect(uploads).toHaveLength(1);
  });

  it('trades-csv writes every trade of every page', async () => {
    const { url: baseUrl } = await opened(startAllexServer({ now }));
    const folder = await mkdtemp(join(tmpdir(), 'trades-'));
    const path = join(folder, 'trades.csv');
    const count = await tradesCsv(path, { ...local, baseUrl, auth: allexAuth });
    const lines = (await readFile(path, 'utf8')).trim().split('\n');
    await rm(folder, { recursive: true });
    expect(count).toBe(fills.length);
    expect(lines).toHaveLength(fills.length + 1);
    expect(lines[1]).toContain(`,${String(fills[0]?.price)},`);
  });

  it('observe makes a span of each attempt', async () => {
    const server = await faulty((_arrival, number) =>
      number === 1 ? json({}, 503, { 'retry-after': '0' }) : json({}),
    );
    const seen: string[] = [];
    const startSpan = (name: string, { attributes }: { attributes: object }): Span => {
      seen.push(`start ${name} ${String(Object.values(attributes)[1])}`);
      return {
        setAttribute: (key, value) => seen.push(`${key} ${String(value)}`),
        recordException: ({ message }) => seen.push(message),
        end: () => seen.push('end'),
      };
    };
    await balance({ startSpan }, { ...local, baseUrl: server.origin, auth: allexAuth });
    const failed = ['start getUserBalance 0', 'getUserBalance: status 503', 'end'];
    expect(seen).toEqual([...failed, 'start getUserBalance 1', 'http.response.status_code 200', 'end']);
  });
});

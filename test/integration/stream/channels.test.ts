import '../../support/clients/built-packages.js';
import {
  AllexStream,
  AuthenticationRefusedError,
  SubscriptionRefusedError,
  type StreamMessage,
} from '@countersign/allex/stream';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ALLEX_CREDENTIALS } from '../../support/servers/allex/credentials.js';
import { startAllexStream, type AllexStreamServer } from '../../support/servers/allex/stream/server.js';
import type { SessionOptions } from '../../support/servers/allex/stream/session.js';
import { privateTopics, updates } from '../../support/servers/allex/stream/topics.js';
import { endOf, until } from '../../support/streams/iterating.js';

const { apiKey, apiSecret, token } = ALLEX_CREDENTIALS;
const hmac = { apiKey, apiSecret };
const servers: AllexStreamServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function opened(options: Partial<SessionOptions> = {}): Promise<AllexStreamServer> {
  const server = await startAllexStream(options);
  servers.push(server);
  return server;
}

const local = (url: string) => ({ url, allowInsecureLoopback: true, WebSocket });

describe('every channel of ALLEX', () => {
  it('over one connection, signed once: a snapshot where there is one, and an update', async () => {
    const server = await opened({ rate: 100 });
    const stream = new AllexStream({ ...local(server.url), auth: { hmac } });
    const readers = {
      orderbook: stream.orderbook('btc-usdt').messages(),
      trade: stream.trade('btc-usdt')[Symbol.asyncIterator](),
      price: stream.price()[Symbol.asyncIterator](),
      order: stream.order()[Symbol.asyncIterator](),
      usertrade: stream.usertrade()[Symbol.asyncIterator](),
      wallet: stream.wallet()[Symbol.asyncIterator](),
      deposit: stream.deposit()[Symbol.asyncIterator](),
      withdrawal: stream.withdrawal()[Symbol.asyncIterator](),
      stake: stream.stake()[Symbol.asyncIterator](),
    };
    const firsts = Object.entries(readers).map(async ([name, reader]) => [name, await reader.next()] as const);
    await until(() => server.sessions[0]?.channels.size === 9);
    for (const update of updates) server.publish(update);
    const all = new Map<string, StreamMessage<unknown, unknown>[]>();
    for (const [name, { value }] of await Promise.all(firsts))
      all.set(name, [value as StreamMessage<unknown, unknown>]);
    for (const [name, reader] of Object.entries(readers)) {
      if (all.get(name)?.[0]?.kind !== 'snapshot') continue;
      all.get(name)?.push((await reader.next()).value as StreamMessage<unknown, unknown>);
    }
    for (const { topic, action, data } of updates) {
      const messages = all.get(topic) ?? [];
      const hasSnapshot = privateTopics[topic] !== undefined || !(topic in privateTopics);
      expect(messages.map(({ kind }) => kind)).toEqual([
        ...(hasSnapshot ? ['snapshot'] : []),
        topic === 'orderbook' ? 'snapshot' : 'update',
      ]);
      expect(messages.at(-1)).toMatchObject({ action, data });
    }
    // Texts stay texts, though REST has numbers there.
    expect(all.get('usertrade')?.[1]).toMatchObject({ data: [{ size: '0.001', fee: '0.004' }] });
    expect(all.get('deposit')?.[0]).toMatchObject({ data: { status: 'COMPLETED' } });
    expect(server.sessions).toHaveLength(1);
    expect(server.sessions[0]?.asked.filter((each) => each.startsWith('auth'))).toEqual(['auth …']);
    expect(server.sessions[0]?.asked.filter((each) => each.startsWith('subscribe'))).toHaveLength(9);
    stream.close();
    await until(() => server.open().length === 0);
  });

  it('with a token, also one that has to be asked for', async () => {
    const server = await opened();
    const stream = new AllexStream({ ...local(server.url), auth: { bearer: { token: () => Promise.resolve(token) } } });
    for await (const message of stream.wallet()) {
      expect(message).toMatchObject({ kind: 'snapshot', data: { btc_balance: 1 } });
      break;
    }
    expect(server.sessions[0]?.isAuthenticated).toBe(true);
  });

  it('without credentials, those that are public', async () => {
    const server = await opened();
    const stream = new AllexStream(local(server.url));
    const symbols = new Set<string | undefined>();
    for await (const message of stream.orderbook().messages()) {
      if (message.kind === 'snapshot') symbols.add(message.parameters['symbol']);
      if (symbols.size === 3) break;
    }
    expect([...symbols].sort()).toEqual(['btc-usdt', 'eth-usdt', 'xrp-usdt']);
    expect(server.sessions[0]?.asked).not.toContain('auth …');
    // By type it needs credentials; from JavaScript it can be called.
    const order = Reflect.get(stream, 'order') as () => unknown;
    expect(() => order.call(stream)).toThrow('order: needs credentials: auth.hmac, or auth.bearer');
  });

  it('whose books are frozen', async () => {
    const server = await opened();
    for await (const book of new AllexStream(local(server.url)).orderbook('btc-usdt')) {
      expect(() => Object.assign(book, { bids: [] })).toThrow(TypeError);
      expect(() => Reflect.apply(Array.prototype.push, book.bids, [1])).toThrow(TypeError);
      expect(book.bids[0]).toEqual([69030.5, 0.25]);
      break;
    }
  });
});

describe('what ALLEX refuses', () => {
  it.each([
    ['a wrong secret', { hmac: { apiKey, apiSecret: 'canary-wrong-secret' } }, 'Invalid signature'],
    ['a clock that is late', { hmac }, 'API request is expired'],
    ['a wrong token', { bearer: { token: 'canary-wrong-token' } }, 'Invalid token'],
  ])('%s: one typed error, and no other connection', async (what, auth, reason) => {
    const server = await opened();
    const clock = what.includes('clock') ? () => Date.now() - 120_000 : Date.now;
    const stream = new AllexStream({ ...local(server.url), auth, clock, reconnect: { firstMs: 1 } });
    const end = await endOf(stream.order()[Symbol.asyncIterator]());
    expect(end).toBeInstanceOf(AuthenticationRefusedError);
    expect(end).toMatchObject({ reason, retryable: false });
    expect(JSON.stringify(end) + String((end as Error).stack)).not.toContain('canary');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.sessions).toHaveLength(1);
  });

  it('a pair that does not exist, among others that go on', async () => {
    const server = await opened();
    const stream = new AllexStream(local(server.url));
    const good = stream.trade('btc-usdt')[Symbol.asyncIterator]();
    const first = good.next();
    const bad = stream.orderbook('no-such')[Symbol.asyncIterator]();
    const list = stream.orderbook(['eth-usdt', 'none-either', 'xrp-usdt']).messages();
    const ends = await Promise.all([endOf(bad), list.next(), list.next(), list.next()]);
    expect(ends[0]).toBeInstanceOf(SubscriptionRefusedError);
    expect(ends[0]).toMatchObject({ reason: 'Invalid symbol', address: 'orderbook:no-such' });
    expect(
      ends
        .slice(1)
        .map((each) => Reflect.get((each as { value: object }).value, 'kind') as string)
        .sort(),
    ).toEqual(['failed', 'snapshot', 'snapshot']);
    await first;
    const [update] = updates.filter(({ topic }) => topic === 'trade');
    if (update) server.publish(update);
    expect(await good.next()).toMatchObject({ value: { kind: 'update', data: update?.data } });
    expect(server.sessions).toHaveLength(1);
    stream.close();
  });
});

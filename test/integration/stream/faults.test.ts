import '../../support/clients/built-packages.js';
import { AllexStream, ConnectionError, type StreamEvent } from '@countersign/allex/stream';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ALLEX_CREDENTIALS } from '../../support/servers/allex/credentials.js';
import { startAllexStream, type AllexStreamServer } from '../../support/servers/allex/stream/server.js';
import type { SessionOptions } from '../../support/servers/allex/stream/session.js';
import { endOf, take, until } from '../../support/streams/iterating.js';

const { apiKey, apiSecret } = ALLEX_CREDENTIALS;
const auth = { hmac: { apiKey, apiSecret } };
const servers: AllexStreamServer[] = [];
const streams: { close(): void }[] = [];
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function opened(options: Partial<SessionOptions> = {}): Promise<AllexStreamServer> {
  const server = await startAllexStream({ rate: 100, ...options });
  servers.push(server);
  return server;
}

function streaming(
  server: AllexStreamServer,
  onEvent?: (event: StreamEvent) => void,
  ping: { intervalMs: number; timeoutMs: number } = { intervalMs: 60, timeoutMs: 40 },
) {
  const stream = new AllexStream({
    url: server.url,
    allowInsecureLoopback: true,
    WebSocket,
    auth,
    reconnect: { firstMs: 5, longestMs: 20 },
    ping,
    onEvent,
  });
  streams.push(stream);
  return stream;
}

/** A trade whose price counts them. */
const trade = (price: number) => ({ topic: 'trade', action: 'insert', symbol: 'btc-usdt', data: [{ price }] }) as const;

describe('a stream of trades through faults', () => {
  it.each<[string, (server: AllexStreamServer) => void]>([
    ['the server closes', (server) => server.open().forEach(({ socket }) => socket.close(1001))],
    ['the connection is cut', (server) => server.open().forEach(({ socket }) => socket.terminate())],
    ['the connection breaks in the middle of a message', (server) => server.breakInMessage()],
    ['the server goes silent and answers no closing', (server) => server.goSilent()],
  ])('%s: everything before it is read, then notice, then a snapshot; nothing else is lost', async (_, breakIt) => {
    const server = await opened();
    const stream = streaming(server);
    const reader = stream.trade('btc-usdt')[Symbol.asyncIterator]();
    const own = stream.order()[Symbol.asyncIterator]();
    await Promise.all([take(reader, 1), take(own, 1)]);
    for (let price = 1; price <= 50; price += 1) server.publish(trade(price));
    expect(await prices(reader, 50)).toEqual(Array.from({ length: 50 }, (__, index) => index + 1));
    breakIt(server);
    await until(() => server.sessions.length === 2 && server.sessions[1]?.channels.size === 2);
    for (let price = 51; price <= 60; price += 1) server.publish(trade(price));
    expect((await take(reader, 2)).map(({ kind }) => kind)).toEqual(['reconnected', 'snapshot']);
    expect(await prices(reader, 10)).toEqual(Array.from({ length: 10 }, (__, index) => index + 51));
    expect((await take(own, 2)).map(({ kind }) => kind)).toEqual(['reconnected', 'snapshot']);
    for (const session of server.sessions) {
      expect(session.asked.filter((each) => /^(auth|subscribe)/.test(each)).sort()).toEqual([
        'auth …',
        'subscribe order',
        'subscribe trade:btc-usdt',
      ]);
    }
    const [first, second] = server.sessions.map(({ received }) => received.find((text) => text.includes('"auth"')));
    expect(JSON.parse(first ?? '')).toMatchObject({ op: 'auth', args: [{ 'api-key': apiKey }] });
    expect(JSON.parse(second ?? '')).toMatchObject({ op: 'auth', args: [{ 'api-key': apiKey }] });
  });

  it('is not disturbed by what it cannot read', async () => {
    const server = await opened();
    const events: StreamEvent[] = [];
    const reader = streaming(server, (event) => events.push(event))
      .trade('btc-usdt')
      [Symbol.asyncIterator]();
    await take(reader, 1);
    for (const data of [
      '{"topic":"trade","symbol"',
      new Uint8Array([0, 1]),
      '{"topic":"weather","data":{}}',
      '[]',
      '7',
    ]) {
      server.sendRaw(data);
    }
    server.sendRaw(JSON.stringify({ ...trade(1), action: 'explode' }));
    server.publish(trade(2));
    expect(await prices(reader, 1)).toEqual([2]);
    expect(events.flatMap((event) => (event.kind === 'protocol' ? [event.error.problem] : []))).toEqual([
      'malformed',
      'binary',
      'unknown_channel',
      'malformed',
      'unknown_action',
    ]);
    expect(server.sessions).toHaveLength(1);
  });

  it('is kept open past the idle limit by pings', async () => {
    const server = await opened({ idleMs: 150 });
    const reader = streaming(server).trade('btc-usdt')[Symbol.asyncIterator]();
    await take(reader, 1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(server.sessions).toHaveLength(1);
    expect(server.sessions[0]?.asked.filter((each) => each === 'ping').length).toBeGreaterThan(4);
  });

  it('comes back when a server that refuses everything takes connections again', async () => {
    const server = await opened();
    const events: StreamEvent[] = [];
    const reader = streaming(server, (event) => events.push(event))
      .trade('btc-usdt')
      [Symbol.asyncIterator]();
    await take(reader, 1);
    server.refuse(503);
    server.open()[0]?.socket.close(1012);
    await until(() => server.refused.length > 8);
    server.refuse(undefined);
    expect((await take(reader, 2)).map(({ kind }) => kind)).toEqual(['reconnected', 'snapshot']);
    const lost = events.flatMap((event) => (event.kind === 'lost' ? [event] : []));
    expect(lost.length).toBeGreaterThan(8);
    expect(lost.every(({ waitMs }) => waitMs !== undefined && waitMs <= 20)).toBe(true);
    expect(lost.at(-1)?.error).toMatchObject({ reason: 'status 503' });
  });

  it('gives up where there never was a connection', async () => {
    const server = await opened();
    server.refuse(503);
    const end = await endOf(streaming(server).trade('btc-usdt')[Symbol.asyncIterator]());
    expect(end).toBeInstanceOf(ConnectionError);
    expect(server.refused).toHaveLength(5);
  });
});

describe('the message rate of ALLEX', () => {
  it('is kept with ten channels and their credentials at once', async () => {
    const server = await opened({ rate: 10 });
    const stream = streaming(server, undefined, { intervalMs: 25_000, timeoutMs: 10_000 });
    const symbols = ['btc-usdt', 'eth-usdt', 'xrp-usdt'];
    const readers = symbols.flatMap((symbol) => [
      stream.orderbook(symbol)[Symbol.asyncIterator](),
      stream.trade(symbol)[Symbol.asyncIterator](),
    ]) as AsyncIterator<unknown>[];
    readers.push(
      ...([stream.order(), stream.wallet(), stream.usertrade(), stream.price()].map((each) =>
        each[Symbol.asyncIterator](),
      ) as AsyncIterator<unknown>[]),
    );
    await Promise.all(readers.map((reader) => take(reader, 1)));
    for (const { socket } of server.open()) socket.terminate();
    await until(() => server.sessions[1]?.channels.size === 10);
    expect(server.sessions.map(({ tooFast }) => tooFast)).toEqual([0, 0]);
  });
});

/** Of so many updates. */
async function prices(reader: AsyncIterator<{ kind: string }>, count: number): Promise<unknown[]> {
  return (await take(reader, count)).map(
    (message) => (message as unknown as { data?: [{ price: number }] }).data?.[0].price,
  );
}

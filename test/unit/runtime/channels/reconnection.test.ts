import { describe, expect, it } from 'vitest';
import { ConnectionClosedError } from '../../../../templates/runtime/errors/connection-closed-error.js';
import { ConnectionError } from '../../../../templates/runtime/errors/connection-error.js';
import { TimeoutError } from '../../../../templates/runtime/errors/timeout-error.js';
import type { StreamEvent } from '../../../../templates/runtime/channels/events.js';
import { brokenLine } from './broken-line.js';
import { FakeSocket } from '../../../support/streams/fake-socket.js';
import { endOf, take, until } from '../../../support/streams/iterating.js';
import { engine } from './engine.js';
import { books, fills, keyAuth, orders, sampleClient, trades } from './sample-stream.js';

describe('a lost connection', () => {
  it('is made again, everything is asked for again, and readers are told before the new snapshot', async () => {
    const { url, log, sockets } = await engine();
    const client = sampleClient(url, { auth: keyAuth });
    const readers: AsyncIterator<unknown>[] = [
      client.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator](),
      client.subscribe(orders, {})[Symbol.asyncIterator](),
      client.subscribe(books, { symbol: 'a-b' }).messages(),
    ];
    for (const reader of readers) expect(await take(reader, 1)).toMatchObject([{ kind: 'snapshot' }]);
    sockets[0]?.terminate();
    for (const reader of readers) {
      expect(await take(reader, 2)).toMatchObject([{ kind: 'reconnected' }, { kind: 'snapshot' }]);
    }
    expect(log.filter((line) => line.startsWith('2')).sort()).toEqual(
      ['2 auth', '2 open', '2 subscribe books:a-b', '2 subscribe orders', '2 subscribe trades:a-b'].sort(),
    );
    client.close();
  });

  it('is signed anew, with another time and another nonce', async () => {
    const { url, requests, sockets } = await engine();
    let now = 1_000;
    const client = sampleClient(url, { auth: keyAuth, clock: () => (now += 1_000) });
    const reader = client.subscribe(orders, {})[Symbol.asyncIterator]();
    await take(reader, 1);
    sockets[0]?.close(1001);
    await take(reader, 2);
    client.close();
    const signed = requests.filter(({ op }) => op === 'auth').map(({ args: [fields] }) => fields as object);
    expect(signed).toMatchObject([
      { 'x-key': 'public-key', 'x-signed': 'CONNECT /stream 18', 'x-time': '2000' },
      { 'x-time': '3000' },
    ]);
    expect(new Set(signed.map((fields) => Reflect.get(fields, 'x-nonce') as string)).size).toBe(2);
  });

  it('loses nothing that was there to be read', async () => {
    const { url, sockets, send } = await engine();
    const reader = sampleClient(url).subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await take(reader, 1);
    for (let price = 1; price <= 3; price += 1) {
      send({ topic: 'trades', symbol: 'a-b', action: 'insert', data: [{ price }] });
    }
    sockets[0]?.close(1012);
    await until(() => sockets.length === 2);
    expect((await take(reader, 5)).map((message) => ('data' in message ? message.data : message.kind))).toEqual([
      [{ price: 1 }],
      [{ price: 2 }],
      [{ price: 3 }],
      'reconnected',
      [],
    ]);
    await reader.return?.();
  });

  it('is made again when a frame broke off in the middle', async () => {
    const line = await brokenLine((await engine()).url);
    const reader = sampleClient(line.url).subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await take(reader, 1);
    line.breakInMessage();
    expect(await take(reader, 2)).toMatchObject([{ kind: 'reconnected' }, { kind: 'snapshot' }]);
    await reader.return?.();
  });

  it.each(['silent', 'half-open'] as const)('is noticed where the server is %s', async (how) => {
    const { url, log } = await engine();
    const line = await brokenLine(url);
    const events: StreamEvent[] = [];
    const client = sampleClient(line.url, {
      ping: { intervalMs: 30, timeoutMs: 30 },
      onEvent: (event) => events.push(event),
    });
    const reader = client.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await take(reader, 1);
    await until(() => log.includes('1 ping'));
    line.goSilent(how);
    expect(await take(reader, 2)).toMatchObject([{ kind: 'reconnected' }, { kind: 'snapshot' }]);
    const lost = events.find((event) => event.kind === 'lost');
    expect(lost?.error).toBeInstanceOf(TimeoutError);
    expect(lost?.error.message).toBe('sample: no sign of life within 30 ms');
    await reader.return?.();
  });

  it('is none while messages of any kind come', async () => {
    const { url, sockets, send } = await engine({ asked: (_socket, { op }) => op === 'ping' });
    const client = sampleClient(url, { ping: { intervalMs: 20, timeoutMs: 20 } });
    const reader = client.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await take(reader, 1);
    const timer = setInterval(() => send({ message: 'Still here.' }), 5);
    await new Promise((resolve) => setTimeout(resolve, 150));
    clearInterval(timer);
    expect(sockets).toHaveLength(1);
    await reader.return?.();
  });
});

describe('there is no other connection', () => {
  it('after a final close code: every reader is told once', async () => {
    const { url, sockets } = await engine();
    const client = sampleClient(url, { auth: keyAuth });
    const readers = [client.subscribe(fills, {}), client.subscribe(trades, { symbol: 'a-b' })];
    const ends = Promise.all(readers.map((reader) => endOf(reader[Symbol.asyncIterator]())));
    await until(() => sockets.length === 1);
    sockets[0]?.close(1008, 'not here');
    for (const end of await ends) {
      expect(end).toBeInstanceOf(ConnectionClosedError);
      expect(end).toMatchObject({ closeCode: 1008, reason: 'not here', code: 'connection_closed' });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sockets).toHaveLength(1);
  });

  it('after five that failed before any was of use, with growing waits', async () => {
    const events: StreamEvent[] = [];
    const client = sampleClient('ws://127.0.0.1:9', { onEvent: (event) => events.push(event) });
    const end = await endOf(client.subscribe(books, {})[Symbol.asyncIterator]());
    expect(end).toBeInstanceOf(ConnectionError);
    expect(end).toMatchObject({ reason: 'ECONNREFUSED', attempts: 5, operationId: 'sample', retryable: true });
    expect(events.map(({ kind }) => kind)).toEqual(['lost', 'lost', 'lost', 'lost', 'lost']);
    expect(events.map((event) => event.kind === 'lost' && event.waitMs !== undefined)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('where a platform says that a handshake failed and no more, as Node.js 22 does', async () => {
    let attempts = 0;
    class Failing extends FakeSocket {
      constructor(url: string) {
        super(url);
        attempts += 1;
        setImmediate(() => this.emit('error', {}));
      }
    }
    const client = sampleClient('ws://127.0.0.1:9', { WebSocket: Failing });
    expect(await endOf(client.subscribe(books, {})[Symbol.asyncIterator]())).toBeInstanceOf(ConnectionError);
    expect(attempts).toBe(5);
  });

  it('after as many in a row as an option says, when the server does not come back', async () => {
    const { url, sockets } = await engine({ opened: (socket, number) => number > 1 && socket.close(1011) });
    const client = sampleClient(url, { reconnect: { firstMs: 1, longestMs: 2, attempts: 3 } });
    const reader = client.subscribe(books, {})[Symbol.asyncIterator]();
    await take(reader, 1);
    sockets[0]?.close(1011);
    expect(await endOf(reader)).toMatchObject({ code: 'connection_closed', closeCode: 1011 });
    expect(sockets).toHaveLength(3);
  });
});

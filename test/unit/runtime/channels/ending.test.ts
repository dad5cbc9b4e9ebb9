import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { AbortedError } from '../../../../templates/runtime/errors/aborted-error.js';
import { endOf, take, until } from '../../../support/streams/iterating.js';
import { engine } from './engine.js';
import { books, keyAuth, orders, sampleClient, trades } from './sample-stream.js';

describe('a signal', () => {
  it('ends one subscription, takes it back, and leaves no listener', async () => {
    const { url, log } = await engine();
    const client = sampleClient(url);
    const controller = new AbortController();
    const { signal } = controller;
    const other = client.subscribe(books, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await take(other, 1);
    const reader = client.subscribe(trades, { symbol: 'a-b' }, { signal })[Symbol.asyncIterator]();
    await take(reader, 1);
    const next = endOf(reader);
    controller.abort();
    const end = await next;
    expect(end).toBeInstanceOf(AbortedError);
    expect(end).toMatchObject({ message: 'trades: aborted by the caller', code: 'aborted' });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    await until(() => log.at(-1) === '1 unsubscribe trades:a-b');
    client.close();
  });

  it('that was aborted before opens nothing', async () => {
    const { url, log } = await engine();
    const reader = sampleClient(url).subscribe(trades, {}, { signal: AbortSignal.abort() });
    expect(await endOf(reader[Symbol.asyncIterator]())).toBeInstanceOf(AbortedError);
    expect(log).toEqual([]);
  });

  it.each(['while it connects', 'while it waits to connect again'])('ends it %s', async (when) => {
    const { url, sockets } = await engine({ opened: (socket, number) => number > 0 && socket.close(1011) });
    const controller = new AbortController();
    const client = sampleClient(url, { reconnect: { firstMs: 10_000, longestMs: 10_000 } });
    const end = endOf(client.subscribe(trades, {}, { signal: controller.signal })[Symbol.asyncIterator]());
    if (when !== 'while it connects') await until(() => sockets.length === 1 && sockets[0]?.readyState === 3);
    controller.abort();
    expect(await end).toBeInstanceOf(AbortedError);
  });

  it('leaves nothing to be read', async () => {
    const { url, send, log } = await engine();
    const controller = new AbortController();
    const client = sampleClient(url);
    const reader = client.subscribe(trades, { symbol: 'a-b' }, { signal: controller.signal })[Symbol.asyncIterator]();
    const witness = client.subscribe(books, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await take(reader, 1);
    await take(witness, 1);
    send({ topic: 'trades', symbol: 'a-b', action: 'insert', data: [] });
    send({ topic: 'books', symbol: 'a-b', action: 'partial', data: {} });
    await take(witness, 1);
    controller.abort();
    await expect(reader.next()).rejects.toBeInstanceOf(AbortedError);
    expect(await reader.next()).toEqual({ done: true, value: undefined });
    client.close();
    expect(log).toHaveLength(3);
  });
});

describe('the end', () => {
  it('of a reader that never began is nothing', async () => {
    const { url, log } = await engine();
    const reader = sampleClient(url).subscribe(trades, {})[Symbol.asyncIterator]();
    expect(await reader.return?.()).toEqual({ done: true, value: undefined });
    expect(await reader.next()).toEqual({ done: true, value: undefined });
    expect(log).toEqual([]);
  });

  it('of the stream ends every loop quietly, and the next subscription opens another connection', async () => {
    const { url, log } = await engine();
    const client = sampleClient(url, { auth: keyAuth });
    const readers = [client.subscribe(trades, {}), client.subscribe(orders, {})].map((each) =>
      each[Symbol.asyncIterator](),
    );
    for (const reader of readers) await take(reader as AsyncIterator<unknown>, 1);
    const ends = Promise.all(readers.map(endOf));
    client.close();
    expect(await ends).toEqual(['done', 'done']);
    await until(() => log.at(-1) === '1 close 1000');
    await take(client.subscribe(trades, {})[Symbol.asyncIterator](), 1);
    expect(log).toContain('2 open');
    client.close();
  });

  it('leaves no timer, whatever was going on', async () => {
    const { url, openSockets, sockets } = await engine();
    // Those of other tests are over by then.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = timers();
    const client = sampleClient(url, { auth: keyAuth });
    const readers = Array.from({ length: 50 }, (_, index) =>
      (index % 2 ? client.subscribe(books, {}) : client.subscribe(orders, {}))[Symbol.asyncIterator](),
    );
    for (const reader of readers) await take(reader as AsyncIterator<unknown>, 1);
    sockets[0]?.terminate();
    await until(() => sockets.length === 2);
    expect(timers()).toBeGreaterThan(before);
    for (const reader of readers) await reader.return?.();
    await until(() => openSockets() === 0);
    await until(() => timers() <= before);
  });

  it('comes soon where the server does not close as well', async () => {
    const { url, sockets } = await engine();
    const client = sampleClient(url);
    await take(client.subscribe(trades, {})[Symbol.asyncIterator](), 1);
    sockets[0]?.pause();
    const before = performance.now();
    client.close();
    sockets[0]?.resume();
    await until(() => sockets[0]?.readyState === 3);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}

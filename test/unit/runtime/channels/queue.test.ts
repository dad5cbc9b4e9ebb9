import { describe, expect, it } from 'vitest';
import { QueueOverflowError } from '../../../../templates/runtime/errors/queue-overflow-error.js';
import { endOf, take, until } from '../../../support/streams/iterating.js';
import { engine } from './engine.js';
import { books, sampleClient, trades } from './sample-stream.js';

describe('when nobody reads', () => {
  it('of whole states the newest stay, one for each set of parameter values', async () => {
    const { url, send, log } = await engine({ asked: (_socket, { op }) => op === 'subscribe' });
    const client = sampleClient(url);
    const all = client.subscribe(books, {}).messages();
    const first = all.next();
    await until(() => log.includes('1 subscribe books'));
    for (let size = 0; size < 500; size += 1) {
      for (const symbol of ['a-b', 'c-d', 'e-f']) {
        send({ topic: 'books', action: 'partial', symbol, data: { bids: [[size, symbol]], asks: [] } });
      }
    }
    send({ topic: 'books', action: 'partial', symbol: 'last', data: { bids: [], asks: [] } });
    await first;
    const other = client.subscribe(books, { symbol: 'last' }).messages().next();
    await until(() => log.includes('1 subscribe books:last'));
    send({ topic: 'books', action: 'partial', symbol: 'last', data: { bids: [], asks: [] } });
    await other;
    const read = await take(all, 4);
    expect(read.map((message) => ('data' in message ? message.data.bids : message))).toEqual([
      [[499, 'c-d']],
      [[499, 'e-f']],
      [[499, 'a-b']],
      [],
    ]);
    client.close();
  });

  it('of others all stay in order, and one too many ends that subscription alone', async () => {
    const { url, send } = await engine();
    const client = sampleClient(url);
    const slow = client.subscribe(trades, { symbol: 'a-b' }, { maxQueued: 3 })[Symbol.asyncIterator]();
    const quick = client.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await Promise.all([take(slow, 1), take(quick, 1)]);
    for (let price = 1; price <= 5; price += 1) {
      send({ topic: 'trades', symbol: 'a-b', action: 'insert', data: [{ price }] });
    }
    const prices = (await take(quick, 5))
      .flatMap((message) => ('data' in message ? message.data : []))
      .map(({ price }) => price);
    expect(prices).toEqual([1, 2, 3, 4, 5]);
    const read = await take(slow, 3);
    expect(read).toHaveLength(3);
    const end = await endOf(slow);
    expect(end).toBeInstanceOf(QueueOverflowError);
    expect(end).toMatchObject({ maxQueued: 3, code: 'queue_overflow', operationId: 'trades' });
    expect(await slow.next()).toEqual({ done: true, value: undefined });
    send({ topic: 'trades', symbol: 'a-b', action: 'insert', data: [{ price: 6 }] });
    expect(await take(quick, 1)).toMatchObject([{ data: [{ price: 6 }] }]);
    client.close();
  });

  it('several may wait for the next at a time', async () => {
    const { url, send } = await engine();
    const reader = sampleClient(url).subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await take(reader, 1);
    const nexts = [reader.next(), reader.next(), reader.next()];
    send({ topic: 'trades', symbol: 'a-b', action: 'insert', data: [{ price: 1 }] });
    send({ topic: 'trades', symbol: 'a-b', action: 'insert', data: [{ price: 2 }] });
    expect(await Promise.all(nexts.slice(0, 2))).toMatchObject([
      { value: { data: [{ price: 1 }] } },
      { value: { data: [{ price: 2 }] } },
    ]);
    await reader.return?.();
    expect(await nexts[2]).toEqual({ done: true, value: undefined });
  });
});

import { describe, expect, it } from 'vitest';
import { take, until } from '../../../support/streams/iterating.js';
import { engine } from './engine.js';
import { books, sampleClient, trades } from './sample-stream.js';

describe('two subscriptions to one address', () => {
  it('are one to the server, and end with the last', async () => {
    const { url, log, send } = await engine();
    const client = sampleClient(url);
    const [first, second] = [1, 2].map(() => client.subscribe(books, { symbol: 'a-b' })[Symbol.asyncIterator]());
    if (first === undefined || second === undefined) throw new Error('there are two');
    await take(first, 1);
    // The state that is known, without asking.
    expect(await take(second, 1)).toEqual([{ bids: [[1, 2]], asks: [[3, 4]] }]);
    await first.return?.();
    send({ topic: 'books', action: 'partial', symbol: 'a-b', data: { bids: [], asks: [] } });
    expect(await take(second, 1)).toEqual([{ bids: [], asks: [] }]);
    expect(log).toEqual(['1 open', '1 subscribe books:a-b']);
    await second.return?.();
    await until(() => log.at(-1) === '1 close 1000');
    expect(log.slice(2)).toEqual(['1 unsubscribe books:a-b', '1 close 1000']);
  });

  it('both begin with a snapshot where there are updates: the later one asks anew', async () => {
    const { url, log, send } = await engine();
    const client = sampleClient(url);
    const first = client.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await take(first, 1);
    const second = client.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    const next = second.next();
    send({ topic: 'trades', action: 'insert', symbol: 'a-b', data: [{ price: 1 }] });
    expect(await next).toMatchObject({ value: { kind: 'snapshot' } });
    expect(await take(first, 1)).toMatchObject([{ kind: 'snapshot' }]);
    expect(log).toEqual(['1 open', '1 subscribe trades:a-b', '1 unsubscribe trades:a-b', '1 subscribe trades:a-b']);
    client.close();
  });

  it('get the very same objects, which nobody can change', async () => {
    const { url } = await engine();
    const client = sampleClient(url);
    const readers = [1, 2].map(() => client.subscribe(books, { symbol: 'a-b' })[Symbol.asyncIterator]());
    const [first, second] = await Promise.all(readers.map((reader) => take(reader, 1)));
    expect(first?.[0]).toBe(second?.[0]);
    expect(Object.isFrozen(first?.[0])).toBe(true);
    expect(Object.isFrozen(first?.[0]?.bids)).toBe(true);
    client.close();
  });
});

describe('an address within another', () => {
  const insert = { topic: 'trades', action: 'insert', symbol: 'a-b', data: [{ price: 1 }] };

  it('is not taken back as long as the other is read', async () => {
    const { url, log, send } = await engine();
    const client = sampleClient(url);
    const [all, one] = [client.subscribe(trades, {}), client.subscribe(trades, { symbol: 'a-b' })].map((each) =>
      each[Symbol.asyncIterator](),
    );
    if (all === undefined || one === undefined) throw new Error('there are two');
    await take(all, 1);
    await take(one, 1);
    expect(await take(all, 1)).toMatchObject([{ kind: 'snapshot', parameters: { symbol: 'a-b' } }]);
    await one.return?.();
    send(insert);
    expect(await take(all, 1)).toMatchObject([{ kind: 'update' }]);
    expect(log).toEqual(['1 open', '1 subscribe trades', '1 unsubscribe trades:a-b', '1 subscribe trades:a-b']);
    client.close();
  });

  it('is asked for anew when the other is taken back', async () => {
    const { url, log, send } = await engine();
    const client = sampleClient(url);
    const one = client.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await take(one, 1);
    const all = client.subscribe(trades, {})[Symbol.asyncIterator]();
    await take(all, 1);
    await all.return?.();
    expect(await take(one, 1)).toMatchObject([{ kind: 'snapshot' }]);
    send(insert);
    expect(await take(one, 1)).toMatchObject([{ kind: 'update' }]);
    expect(log.slice(-2)).toEqual(['1 unsubscribe trades', '1 subscribe trades:a-b']);
    client.close();
  });
});

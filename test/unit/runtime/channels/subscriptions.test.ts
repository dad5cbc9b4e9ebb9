import { describe, expect, it } from 'vitest';
import { take, until } from '../../../support/streams/iterating.js';
import { engine } from './engine.js';
import { books, keyAuth, orders, sampleClient, trades } from './sample-stream.js';

describe('a subscription', () => {
  it('opens the connection when it is iterated, and closes it with the loop', async () => {
    const { url, log, openSockets } = await engine();
    const client = sampleClient(url);
    const subscription = client.subscribe(books, { symbol: 'a-b' });
    expect(log).toEqual([]);
    for await (const book of subscription) {
      expect(book.bids).toEqual([[1, 2]]);
      break;
    }
    await until(() => openSockets() === 0);
    expect(log).toEqual(['1 open', '1 subscribe books:a-b', '1 unsubscribe books:a-b', '1 close 1000']);
  });

  it('shares its connection with all others', async () => {
    const { url, log, sockets, send } = await engine();
    const client = sampleClient(url, { auth: keyAuth });
    const [all, one, own] = [
      client.subscribe(trades, {})[Symbol.asyncIterator](),
      client.subscribe(books, { symbol: ['a-b', 'c-d'] }).messages(),
      client.subscribe(orders, {})[Symbol.asyncIterator](),
    ];
    const firsts = await Promise.all([take(all, 1), take(one, 2), take(own, 1)]);
    expect(firsts.flat().map((message) => ({ ...message, data: undefined }))).toMatchObject([
      { kind: 'snapshot', parameters: {} },
      { kind: 'snapshot', parameters: { symbol: 'a-b' }, time: 1_700_000_000_000 },
      { kind: 'snapshot', parameters: { symbol: 'c-d' } },
      { kind: 'snapshot', action: 'partial' },
    ]);
    send({ topic: 'trades', action: 'insert', symbol: 'x-y', data: [{ price: 1 }] });
    expect(await take(all, 1)).toEqual([
      { kind: 'update', action: 'insert', parameters: { symbol: 'x-y' }, data: [{ price: 1 }], time: undefined },
    ]);
    expect(sockets).toHaveLength(1);
    expect(log.filter((line) => line.includes('auth'))).toHaveLength(1);
    await Promise.all([all.return?.(), one.return?.()]);
    expect(log.at(-1)).not.toContain('close');
    await own.return?.();
    await until(() => log.at(-1) === '1 close 1000');
  });
});

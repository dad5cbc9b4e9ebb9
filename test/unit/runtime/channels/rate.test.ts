import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { take, until } from '../../../support/streams/iterating.js';
import { engine } from './engine.js';
import { books, sampleClient, sampleStream, trades } from './sample-stream.js';

const limited = { ...sampleStream, rateLimit: { messages: 5, windowMs: 100 } };

const sentAt: number[] = [];

/** Keeps when it sends: on a busy machine, what was sent at one time arrives at another. */
class TimedSocket extends WebSocket {
  override send(data: string): void {
    sentAt.push(performance.now());
    super.send(data);
  }
}

describe('the rate of messages', () => {
  it('is kept, over connections too, and nothing is forgotten', async () => {
    const { url, log, sockets } = await engine();
    const client = sampleClient(url, { WebSocket: TimedSocket }, limited);
    const symbols = Array.from({ length: 12 }, (_, index) => `s-${index}`);
    const reader = client.subscribe(trades, { symbol: symbols })[Symbol.asyncIterator]();
    await take(reader, 12);
    sockets[0]?.terminate();
    const after = await take(reader, 13);
    expect(after.map(({ kind }) => kind)).toEqual(['reconnected', ...symbols.map(() => 'snapshot')]);
    expect(log.filter((line) => line.startsWith('2 subscribe'))).toEqual(
      symbols.map((symbol) => `2 subscribe trades:${symbol}`),
    );
    expect(sentAt).toHaveLength(24);
    for (const [index, time] of sentAt.entries()) {
      expect((sentAt[index + 5] ?? Infinity) - time).toBeGreaterThanOrEqual(100);
    }
    client.close();
  });

  it('lets a ping go first, and what is taken back before its turn is never sent', async () => {
    const { url, log } = await engine();
    const client = sampleClient(url, { ping: { intervalMs: 40, timeoutMs: 40 } }, limited);
    const reader = client.subscribe(trades, { symbol: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] })[Symbol.asyncIterator]();
    const dropped = client.subscribe(books, { symbol: 'never' })[Symbol.asyncIterator]();
    await take(reader, 5);
    dropped.next().catch(() => undefined);
    await dropped.return?.();
    await take(reader, 2);
    expect(log.filter((line) => line.includes('never'))).toEqual([]);
    expect(log).toContain('1 ping');
    expect(log.indexOf('1 ping')).toBeLessThan(log.indexOf('1 subscribe trades:f'));
    client.close();
    await until(() => log.at(-1) === '1 close 1000');
  });
});

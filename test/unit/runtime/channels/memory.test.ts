import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { AnyChannel } from '../../../../templates/runtime/channels/address.js';
import { newStream } from '../../../../templates/runtime/channels/stream-client.js';
import { FakeSocket } from '../../../support/streams/fake-socket.js';
import { books, sampleStream, trades } from './sample-stream.js';

const levels = Array.from({ length: 20 }, (_, index) => [69_000.5 - index, 0.01 + index]);
const book = JSON.stringify({ topic: 'books', action: 'partial', symbol: 'a-b', data: { bids: levels, asks: levels } });
const trade = JSON.stringify({ topic: 'trades', action: 'insert', symbol: 'a-b', data: [{ price: 1 }] });

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

describe('over 60,000 messages the heap stays as it is', () => {
  it.each<[string, AnyChannel, string, number]>([
    ['of states that are read', books, book, 1],
    ['of states of which most are never read', books, book, 500],
    ['of updates', trades, trade, 100],
  ])('%s', async (_, channel, message, atOnce) => {
    const client = newStream({ ...sampleStream, security: [{}] }, { WebSocket: FakeSocket });
    const reader = client.subscribe(channel as typeof trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    const first = reader.next();
    const socket = await FakeSocket.next();
    socket.emit('open', {});
    socket.emit('message', { data: message.replace('insert', 'partial') });
    await first;
    let count = 0;
    const reading = (async () => {
      for (let result = await reader.next(); !result.done; result = await reader.next()) count += 1;
    })();
    const run = async (messages: number): Promise<number> => {
      for (let sent = 0; sent < messages; sent += atOnce) {
        for (let index = 0; index < atOnce; index += 1) socket.emit('message', { data: message });
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = await run(20_000);
    const after = await run(40_000);
    // A byte for each would be 40,000.
    expect(after - before).toBeLessThan(400_000);
    expect(count).toBeGreaterThanOrEqual(channel === books ? 60_000 / atOnce : 60_000);
    client.close();
    await reading;
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StreamEvent } from '../../../../templates/runtime/channels/events.js';
import { newStream } from '../../../../templates/runtime/channels/stream-client.js';
import { QueueOverflowError } from '../../../../templates/runtime/errors/queue-overflow-error.js';
import { TimeoutError } from '../../../../templates/runtime/errors/timeout-error.js';
import { endOf } from '../../../support/streams/iterating.js';
import { SimulatedExchange, type Incident } from '../../../support/streams/simulated-exchange.js';
import { books, sampleStream, trades } from './sample-stream.js';

const minute = 60_000;
const incidents: readonly Incident[] = [
  { at: 5 * minute, kind: 'close' },
  { at: 12 * minute, kind: 'cut' },
  { at: 20 * minute, kind: 'silent' },
  { at: 30 * minute, kind: 'refuse' },
  { at: 35 * minute, kind: 'accept' },
  { at: 45 * minute, kind: 'close' },
  { at: 45 * minute + 3_000, kind: 'cut' },
  { at: 45 * minute + 6_000, kind: 'cut' },
];

describe('an hour of trading, with closings, cuts, silence and an outage of five minutes', () => {
  let seed = 1;
  beforeEach(() => {
    vi.useFakeTimers();
    // Waits are random; here they are the same each time.
    vi.spyOn(Math, 'random').mockImplementation(() => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('loses no trade without notice, keeps the newest book, and is never idle', async () => {
    const exchange = new SimulatedExchange(incidents);
    const events: { readonly at: number; readonly event: StreamEvent }[] = [];
    const stream = newStream(sampleStream, {
      WebSocket: exchange.WebSocket,
      onEvent: (event) => events.push({ at: performance.now(), event }),
    });
    const read: (number | 'reconnected' | 'snapshot')[] = [];
    const ages: number[] = [];
    let overflow: unknown;
    const readers = [
      (async () => {
        for await (const message of stream.subscribe(trades, { symbol: 'a-b' })) {
          read.push(message.kind === 'update' ? Number(message.data[0]) : (message.kind as 'reconnected'));
        }
      })(),
      // Looks at a book each ten seconds.
      (async () => {
        for await (const book of stream.subscribe(books, { symbol: 'a-b' })) {
          ages.push(exchange.book - Number(Reflect.get(book, 'n')));
          await new Promise((resolve) => setTimeout(resolve, 10_000));
        }
      })(),
      // Reads nothing for half an hour.
      (async () => {
        const reader = stream.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
        await reader.next();
        await new Promise((resolve) => setTimeout(resolve, 30 * minute));
        overflow = await endOf(reader);
      })(),
    ];
    await vi.advanceTimersByTimeAsync(60 * minute);
    stream.close();
    await vi.advanceTimersByTimeAsync(10 * minute);
    await Promise.all(readers);
    exchange.stop();

    const connections = exchange.connections.filter((each) => each !== undefined);
    // The first, one after each of seven losses.
    expect(connections).toHaveLength(8);
    expect(connections.map(({ closedBy }) => closedBy)).toEqual([
      'server',
      'server',
      'client',
      'server',
      'server',
      'server',
      'server',
      'client',
    ]);
    // Five minutes without a server: no storm, and back within the longest wait.
    const refused = exchange.connections.length - connections.length;
    expect(refused).toBeGreaterThan(10);
    expect(refused).toBeLessThan(40);
    const [back] = connections.filter(({ openedAt }) => openedAt > 35 * minute);
    expect(back?.openedAt).toBeLessThan(35 * minute + 30_100);

    // All that was sent to each connection was read, in order, and every gap has its notice.
    const parts = read.join(' ').split('reconnected');
    expect(parts).toHaveLength(8);
    const sent = exchange.trades.filter((numbers) => numbers.length > 0);
    for (const [index, part] of parts.entries()) {
      const numbers = part.match(/\d+/g)?.map(Number) ?? [];
      expect(part.trim().split(' ')[0]).toBe('snapshot');
      const all = sent[index] ?? [];
      expect(numbers).toEqual(all.slice(0, numbers.length));
      // What was sent into the silence, and what was on its way.
      expect(all.length - numbers.length).toBeLessThanOrEqual(index === 2 ? 140 : 1);
    }

    // Whoever looks sees the newest book, however many came meanwhile; while there is no connection, the last one.
    expect(ages.length).toBeGreaterThan(300);
    expect(ages.filter((age) => age > 1).length).toBeLessThan(10);
    expect(overflow).toBeInstanceOf(QueueOverflowError);

    // Pings: something is said well before the idle limit of a minute, and silence is found out.
    for (const { heardAt } of connections) {
      const gaps = heardAt.slice(1).map((time, index) => time - (heardAt[index] ?? 0));
      expect(Math.max(0, ...gaps)).toBeLessThanOrEqual(25_001);
    }
    const silence = events.find(({ event }) => event.kind === 'lost' && event.error instanceof TimeoutError);
    expect(silence?.at).toBeGreaterThan(20 * minute);
    expect(silence?.at).toBeLessThanOrEqual(20 * minute + 35_000);

    expect(vi.getTimerCount()).toBe(0);
  });
});

// Takes a million messages of a stream out of memory, and prints the CPU time of one in microseconds and by how much the
// heap has grown since the first hundred thousand, in KiB.
//   node --expose-gc stream-messages.mjs bare|countersign book|trade
import { AllexStream } from '@countersign/allex/stream';
import { MemorySocket } from './memory-socket.js';

const [contender, kind] = process.argv.slice(2);
const symbol = 'btc-usdt';
const levels = Array.from({ length: 20 }, (_, index) => [69_000.5 - index * 0.25, 0.0123 + index]);
const book = { bids: levels, asks: levels, timestamp: '2026-03-28T12:00:00.000Z' };
const trade = [{ size: 0.01, price: 69_000.5, side: 'buy', timestamp: '2026-03-28T12:00:00.000Z' }];
const [snapshot, message] = (['partial', kind === 'book' ? 'partial' : 'insert'] as const).map((action) =>
  JSON.stringify({
    topic: kind === 'book' ? 'orderbook' : 'trade',
    action,
    symbol,
    data: kind === 'book' ? book : trade,
    time: 1_774_699_200,
  }),
);

let seen = 0;
const use = (value: object): unknown => (seen += Object.keys(value).length);

/** What hands one message over, and what ends it all: a ping that is due some day keeps a program running. */
const { hand, end } = contender === 'bare' ? bare() : await streaming();

// As sockets do it: some messages at a time, then whoever waits for them.
const run = async (messages: number): Promise<number> => {
  for (let done = 0; done < messages; done++) {
    hand();
    if (done % 4 === 3) await new Promise<void>((resolve) => setImmediate(resolve));
  }
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const heapBefore = await run(100_000);
const before = process.cpuUsage();
const heapAfter = await run(900_000);
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ time: (user + system) / 900_000, grown: (heapAfter - heapBefore) / 1024, seen }));
end();

interface Contender {
  readonly hand: () => void;
  readonly end: () => void;
}

function bare(): Contender {
  return {
    hand: () => {
      const { data } = JSON.parse(message ?? '') as { data: object };
      use(data);
    },
    end: () => undefined,
  };
}

async function streaming(): Promise<Contender> {
  const stream = new AllexStream({ WebSocket: MemorySocket, ping: { intervalMs: 2 ** 30 } });
  const subscription = kind === 'book' ? stream.orderbook(symbol) : stream.trade(symbol);
  const reading = (async () => {
    for await (const item of subscription) use(item);
  })();
  const socket = await MemorySocket.made();
  reading.catch((error: unknown) => {
    throw error;
  });
  socket.emit('open', {});
  socket.emit('message', { data: snapshot });
  return {
    hand: () => socket.emit('message', { data: message }),
    end: () => {
      stream.close();
    },
  };
}

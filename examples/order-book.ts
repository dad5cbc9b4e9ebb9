import { AbortedError, AllexStream, type AllexStreamAuth, type AllexStreamOptions } from '@countersign/allex/stream';

/** What to watch. */
export interface OrderBookOptions {
  readonly symbol: string;
  /** Ends the watching. */
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
}

/** Prints the best prices of a trading pair, and what becomes of one's own orders, until the signal aborts. */
export async function orderBook(
  { symbol, signal, print }: OrderBookOptions,
  options: AllexStreamOptions<AllexStreamAuth>,
): Promise<void> {
  const stream = new AllexStream(options);
  // Whoever prints slowly misses books, never the newest.
  const prices = async (): Promise<void> => {
    for await (const { bids, asks } of stream.orderbook(symbol, { signal })) {
      print(`${symbol} ${String(bids[0]?.[0])} / ${String(asks[0]?.[0])}`);
    }
  };
  const orders = async (): Promise<void> => {
    const open = new Map<string, string>();
    for await (const message of stream.order({ signal })) {
      switch (message.kind) {
        case 'snapshot':
          // All that is known, and all that was missed.
          open.clear();
          for (const { id, status } of message.data) open.set(id, status);
          print(`${open.size} orders`);
          break;
        case 'update':
          for (const { id, status } of [message.data].flat()) {
            open.set(id, status);
            print(`order ${id} is ${status}`);
          }
          break;
        case 'reconnected':
          print('the connection was lost; another snapshot follows');
          break;
        case 'failed':
          throw message.error;
      }
    }
  };
  try {
    await Promise.all([prices(), orders()]);
  } catch (error) {
    if (!(error instanceof AbortedError)) throw error;
  } finally {
    stream.close();
  }
}

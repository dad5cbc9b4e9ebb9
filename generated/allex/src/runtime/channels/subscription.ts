import type { Frozen, StreamMessage } from './messages.js';
import type { Reader } from './reader.js';

/**
 * Iterated: what the server sends, from a snapshot on where the channel has one. Each iteration is a subscription: it
 * begins when something is first asked of it and ends with the loop, by `break`, `return()` or the signal.
 */
export interface Subscription<
  Snapshot,
  Update = Snapshot,
  Item = StreamMessage<Snapshot, Update>,
> extends AsyncIterable<Item> {
  [Symbol.asyncIterator](): AsyncIterableIterator<Item>;
  /** The same as messages, with action, parameters and time, and with notice of a lost connection. */
  messages(): AsyncIterableIterator<StreamMessage<Snapshot, Update>>;
}

/** Iterated: states, each read only and each the whole. */
export type WholeSubscription<State> = Subscription<Frozen<State>, Frozen<State>, Frozen<State>>;

/** Of whichever types the channel has. */
export function subscription<Snapshot, Update, Item>(
  read: (what: Reader['reads']) => Reader,
  items: Reader['reads'],
): Subscription<Snapshot, Update, Item> {
  return {
    // The channel says what its payloads are.
    [Symbol.asyncIterator]: () => read(items) as AsyncIterableIterator<Item>,
    messages: () => read('messages') as AsyncIterableIterator<StreamMessage<Snapshot, Update>>,
  };
}

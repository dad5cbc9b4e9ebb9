/** The items of one reply, as they arrive; they are read once. Who leaves early ends the reply: a loop does by itself. */
export interface ItemStream<Item> extends AsyncIterable<Item> {
  next(): Promise<IteratorResult<Item, undefined>>;
  /** Closes the connection; what has not been read is gone. */
  return(): Promise<IteratorResult<Item, undefined>>;
  [Symbol.asyncIterator](): ItemStream<Item>;
}

import type { CallResult } from '../call.js';
import type { CallArguments, Client } from '../client.js';
import type { StreamOperation } from '../operation.js';
import type { CallOptions } from '../options.js';
import type { ItemStream } from './item-stream.js';

/**
 * Iterated: the items of the reply, as they arrive. Awaited: the same, once the reply has begun. Nothing is sent before
 * either, and it is sent once.
 */
export class Streamed<Item> implements Promise<ItemStream<Item>>, AsyncIterable<Item> {
  readonly [Symbol.toStringTag]: string = 'Streamed';
  readonly #send: () => Promise<CallResult<ItemStream<Item>>>;
  #result: Promise<CallResult<ItemStream<Item>>> | undefined;

  constructor(send: () => Promise<CallResult<ItemStream<Item>>>) {
    this.#send = send;
  }

  /** The items with status, headers, request id, rate limit and number of attempts. */
  withResponse(): Promise<CallResult<ItemStream<Item>>> {
    this.#result ??= this.#send();
    return this.#result;
  }

  [Symbol.asyncIterator](): ItemStream<Item> {
    const end = { done: true, value: undefined } as const;
    let isLeft = false;
    const stream: ItemStream<Item> = {
      next: async () => (isLeft ? end : (await this).next()),
      return: async () => {
        isLeft = true;
        return this.#result === undefined ? end : (await this).return();
      },
      [Symbol.asyncIterator]: () => stream,
    };
    return stream;
  }

  then<A = ItemStream<Item>, B = never>(
    onFulfilled?: ((value: ItemStream<Item>) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<ItemStream<Item> | B> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<ItemStream<Item>> {
    return this.then().finally(onFinally);
  }
}

/** The items of an operation's reply. What the caller changes in `input` later is not seen. */
export function streamed<Input extends object, Item>(
  client: Client,
  operation: StreamOperation<Input, Item>,
  input: Input,
  options: CallOptions = {},
): Streamed<Item> {
  // Generic here, the condition on whether the input may be left out is not decided; with both it always fits.
  const args = [{ ...input }, options] as unknown as CallArguments<Input>;
  return new Streamed<Item>(() => client.call(operation, ...args).withResponse());
}

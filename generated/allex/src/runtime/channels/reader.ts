import { AbortedError } from '../errors/aborted-error.js';
import type { CountersignError } from '../errors/countersign-error.js';
import { QueueOverflowError } from '../errors/queue-overflow-error.js';
import { onAbort } from '../on-abort.js';
import type { Address, AnyChannel } from './address.js';
import type { FailedMessage, ReconnectedMessage } from './messages.js';
import { Queue } from './queue.js';
import { streamTrace } from './stream-trace.js';

/** Where readers get their messages from. */
export interface Source {
  join(reader: Reader): void;
  leave(reader: Reader): void;
}

/** What a reader is made of. */
export interface ReaderParts {
  readonly channel: AnyChannel;
  readonly addresses: readonly Address[];
  /** The payloads alone, or messages. */
  readonly reads: 'states' | 'messages';
  readonly maxQueued: number;
  readonly signal: AbortSignal | undefined;
  readonly source: Source;
}

const reconnected: ReconnectedMessage = Object.freeze({ kind: 'reconnected' });

/** One iteration of a subscription. It begins when it is first asked for something. */
export class Reader implements AsyncIterableIterator<unknown> {
  readonly channel: AnyChannel;
  readonly addresses: readonly Address[];
  readonly reads: 'states' | 'messages';
  /** It was there on a connection; on the next one something may have been missed. */
  wasAsked = false;
  readonly #parts: ReaderParts;
  readonly #queue: Queue;
  /** Addresses that are not refused. */
  #open: number;
  #state: 'new' | 'begun' | 'over' = 'new';
  #stopListening: (() => void) | undefined;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
    this.#queue = new Queue(parts.maxQueued);
    this.channel = parts.channel;
    this.addresses = parts.addresses;
    this.reads = parts.reads;
    this.#open = parts.addresses.length;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<unknown>> {
    if (this.#state === 'new') this.#begin();
    return this.#queue.next();
  }

  /** What is waiting to be read is dropped. */
  return(): Promise<IteratorResult<unknown>> {
    this.#queue.clear();
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Called by the source; `key` says which state it is the newest of. */
  put(item: unknown, key: string): void {
    const isLatest = this.channel.overflow === 'latest';
    if (this.#queue.put(item, isLatest ? key : undefined)) return;
    this.end(new QueueOverflowError(streamTrace(this.channel.name), this.#parts.maxQueued));
  }

  /** There is another connection: something may have been missed. */
  reconnected(): void {
    // What waits is older than what comes now.
    if (this.channel.overflow === 'latest') this.#queue.clear();
    if (this.reads === 'messages') this.put(reconnected, '');
  }

  /** One of its addresses is refused. */
  fail(address: Address, error: CountersignError): void {
    this.#open -= 1;
    if (this.#open === 0) return this.end(error);
    const message: FailedMessage = Object.freeze({ kind: 'failed', address: address.text, error });
    if (this.reads === 'messages') this.put(message, `failed ${address.text}`);
  }

  /** What is waiting is read first, then the error where there is one. */
  end(error?: CountersignError): void {
    const wasBegun = this.#state === 'begun';
    this.#state = 'over';
    this.#stopListening?.();
    this.#queue.end(error);
    if (wasBegun) this.#parts.source.leave(this);
  }

  #begin(): void {
    const { signal, source } = this.#parts;
    if (signal?.aborted) return this.#abort();
    this.#state = 'begun';
    this.#stopListening = signal && onAbort(signal, () => this.#abort());
    source.join(this);
  }

  #abort(): void {
    this.#queue.clear();
    this.end(new AbortedError(streamTrace(this.channel.name)));
  }
}

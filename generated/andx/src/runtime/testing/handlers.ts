import type { ItemStream } from '../streams/item-stream.js';
import type { FakeRequest } from './fake-request.js';

/** What a handler gives: the output of the operation; of a stream, its items. */
export type FakeOutput<Output> = Output extends ItemStream<infer Item> ? Iterable<Item> | AsyncIterable<Item> : Output;

/** Answers calls of an operation. A `Response` is sent as it is. */
export type FakeHandler<Input, Output> = (
  input: Input,
  request: FakeRequest,
) => FakeOutput<Output> | Response | Promise<FakeOutput<Output> | Response>;

/** How long a handler is used. */
export interface HandlerOptions {
  /** It answers so many calls, and then the one that was there before. Default: all. */
  readonly times?: number | undefined;
}

/** What a call meets: its reply is lost, or this. */
export type Answer = 'lost' | ((input: never, request: FakeRequest) => unknown);

interface Entry {
  readonly answer: Answer;
  left: number;
}

/** The handlers of a fake: the last one given for an operation goes first. */
export class Handlers {
  readonly #entries = new Map<object, Entry[]>();

  add(operation: object, answer: Answer, { times = Infinity }: HandlerOptions = {}): void {
    const entries = this.#entries.get(operation) ?? [];
    this.#entries.set(operation, [...entries, { answer, left: times }]);
  }

  /** The one whose turn it is, which counts as used. */
  take(operation: object): Answer | undefined {
    const entry = [...(this.#entries.get(operation) ?? [])].reverse().find(({ left }) => left > 0);
    if (entry !== undefined) entry.left -= 1;
    return entry?.answer;
  }

  clear(): void {
    this.#entries.clear();
  }
}

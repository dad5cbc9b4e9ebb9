import type { ResponseInfo } from './response-info.js';

/** A result with the reply behind it. */
export interface CallResult<T> {
  readonly data: T;
  readonly response: ResponseInfo & {
    /** The whole reply, with its envelope. */
    readonly body: unknown;
  };
}

/**
 * A call under way: a promise of its result, and of the reply behind it. It is sent whether somebody waits for it or
 * not; that it fails must be handled, as with any promise.
 */
export class Call<T> implements Promise<T> {
  readonly [Symbol.toStringTag]: string = 'Call';
  readonly #result: Promise<CallResult<T>>;

  constructor(result: Promise<CallResult<T>>) {
    this.#result = result;
  }

  /** The result with status, headers, request id, rate limit and number of attempts. */
  withResponse(): Promise<CallResult<T>> {
    return this.#result;
  }

  then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    // Without a function the value itself is handed on: then it is an `A`.
    return this.#result.then(({ data }) => (onFulfilled ? onFulfilled(data) : (data as unknown as A)), onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally);
  }
}

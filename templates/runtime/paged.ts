import type { CallResult } from './call.js';
import type { CallArguments, Client } from './client.js';
import { PageCapError } from './errors/page-cap-error.js';
import { ResponseShapeError } from './errors/response-shape-error.js';
import { valueAt } from './json-pointer.js';
import type { PagedOperation } from './operation.js';
import type { CallOptions } from './options.js';
import { pageCursor } from './page-cursor.js';

/** More pages than these are taken for a mistake, unless `max` says otherwise. */
const pageCap = 10_000;

/** How far to go. */
export interface PagesOptions {
  /** Pages; the walk ends after so many. */
  max?: number | undefined;
}

interface Source<Page> {
  readonly operation: Pick<PagedOperation<never, unknown, Page>, 'id' | 'pagination'>;
  readonly input: object;
  readonly fetch: (changes: object) => Promise<CallResult<Page>>;
}

/** Awaited: the first page. Iterated: the items of all pages. Nothing is sent before either. */
export class Paged<Item, Page> implements Promise<Page>, AsyncIterable<Item> {
  readonly [Symbol.toStringTag]: string = 'Paged';
  readonly #source: Source<Page>;
  #first: Promise<CallResult<Page>> | undefined;

  constructor(source: Source<Page>) {
    this.#source = source;
  }

  /** The first page with the reply behind it. */
  withResponse(): Promise<CallResult<Page>> {
    this.#first ??= this.#source.fetch({});
    return this.#first;
  }

  /** Page by page to the end, to `max`, or until a page comes twice. Throws `PageCapError` after 10,000 without `max`. */
  async *pages({ max }: PagesOptions = {}): AsyncGenerator<Page, void, undefined> {
    for await (const { data } of this.#results(max)) yield data;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const { response } of this.#results(undefined)) {
      const { id: operationId, pagination } = this.#source.operation;
      const items = valueAt(response.body, pagination.items) ?? [];
      if (!Array.isArray(items)) {
        const trace = {
          operationId,
          safe: true,
          attempts: response.attempts,
          isSent: true,
          sentAt: 0,
          response: undefined,
        };
        throw new ResponseShapeError(trace, `a list at ${pagination.items}`);
      }
      // The spec says what the items are.
      yield* items as readonly Item[];
    }
  }

  then<A = Page, B = never>(
    onFulfilled?: ((value: Page) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#page().then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Page | B> {
    return this.#page().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page> {
    return this.#page().finally(onFinally);
  }

  #page(): Promise<Page> {
    return this.withResponse().then(({ data }) => data);
  }

  async *#results(max: number | undefined): AsyncGenerator<CallResult<Page>, void, undefined> {
    const { operation, input, fetch } = this.#source;
    const after = pageCursor(operation.pagination, input);
    if (max !== undefined && max < 1) return;
    let result = await this.withResponse();
    for (let count = 1; ; count += 1) {
      const next = after(result.response);
      if (next === 'repeated') return;
      yield result;
      if (next === 'end' || count === max) return;
      if (max === undefined && count >= pageCap) throw new PageCapError(operation.id, pageCap);
      result = await fetch(next.input);
    }
  }
}

/** The pages of an operation. What the caller changes in `input` later is not seen. */
export function paged<Input extends object, Item, Page>(
  client: Client,
  operation: PagedOperation<Input, Item, Page>,
  input: Input,
  options: CallOptions = {},
): Paged<Item, Page> {
  const given = { ...input };
  return new Paged<Item, Page>({
    operation,
    input: given,
    fetch: (changes) => {
      // Generic here, the condition on whether the input may be left out is not decided; with both it always fits.
      const args = [{ ...given, ...changes }, options] as unknown as CallArguments<Input>;
      return client.call(operation, ...args).withResponse();
    },
  });
}

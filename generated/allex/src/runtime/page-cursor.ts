import { valueAt } from './json-pointer.js';
import type { Pagination } from './operation.js';
import { own } from './own.js';

/** What comes after a page: the inputs of the next, or why there is none. `repeated`: this page is the last one again. */
export type NextPage = { readonly input: Readonly<Record<string, unknown>> } | 'end' | 'repeated';

/** Where a walk through pages stands. */
export class PageCursor {
  readonly #pagination: Pagination;
  /** The value of the parameter that chooses the page. */
  #position: unknown;
  /** Items up to and with the last page. */
  #seen: number | undefined;
  #lastItems = '';

  constructor(pagination: Pagination, input: unknown) {
    const { by, parameter, first = 1 } = pagination;
    this.#pagination = pagination;
    this.#position = own(input, parameter) ?? (by === 'page' ? first : by === 'offset' ? 0 : undefined);
  }

  /** `body`: the whole reply. */
  after(body: unknown): NextPage {
    const { items: place, parameter } = this.#pagination;
    const items = valueAt(body, place);
    const text = JSON.stringify(items);
    if (text === this.#lastItems) return 'repeated';
    this.#lastItems = text;
    const count = Array.isArray(items) ? items.length : 0;
    this.#seen = (this.#seen ?? this.#skipped(count)) + count;
    const next = count === 0 || this.#isLast(body) ? undefined : this.#next(body, count);
    if (next === undefined || next === this.#position) return 'end';
    this.#position = next;
    return { input: { [parameter]: next } };
  }

  /** Items before the page that the walk begins with, counted low where its size is not known. */
  #skipped(count: number): number {
    const { by, first = 1 } = this.#pagination;
    const position = Number(this.#position);
    return by === 'cursor' ? 0 : by === 'offset' ? position : (position - first) * count;
  }

  #isLast(body: unknown): boolean {
    const { total, more, pages } = this.#pagination;
    const value = (place: string | undefined): unknown => (place === undefined ? undefined : valueAt(body, place));
    const [totalItems, hasMore, lastPage] = [value(total), value(more), value(pages)];
    return (
      hasMore === false ||
      (typeof totalItems === 'number' && (this.#seen ?? 0) >= totalItems) ||
      (typeof lastPage === 'number' && this.#pageNumber() >= lastPage)
    );
  }

  /** 1 for the first page. */
  #pageNumber(): number {
    return Number(this.#position) - (this.#pagination.first ?? 1) + 1;
  }

  #next(body: unknown, count: number): unknown {
    const { by, next } = this.#pagination;
    if (by !== 'cursor') return Number(this.#position) + (by === 'page' ? 1 : count);
    const cursor = next === undefined ? undefined : valueAt(body, next);
    return cursor === null || cursor === '' ? undefined : cursor;
  }
}

import { valueAt } from './json-pointer.js';
import type { PageReply, Pagination } from './operation.js';
import { own } from './own.js';

/** What comes after a page: the inputs of the next, or why there is none. `repeated`: this page is the last one again. */
export type NextPage = { readonly input: Readonly<Record<string, unknown>> } | 'end' | 'repeated';

/** Walks through pages: takes each whole reply, one after the other. */
export function pageCursor(pagination: Pagination, given: unknown): (reply: PageReply) => NextPage {
  const { by, parameter, items: itemsPlace, total, more, pages, next, first = 1 } = pagination;
  /** The value of the parameter that chooses the page. */
  let position = own(given, parameter) ?? (by === 'page' ? first : by === 'offset' ? 0 : undefined);
  /** Items up to and with the last page. */
  let seen: number | undefined;
  let walked = 0;
  let lastItems = '';

  return (reply) => {
    const { body } = reply;
    const items = valueAt(body, itemsPlace);
    const text = JSON.stringify(items);
    if (text === lastItems) return 'repeated';
    lastItems = text;
    const count = Array.isArray(items) ? items.length : 0;
    const at = Number(position);
    // Items before the page that the walk begins with are counted low where its size is not known.
    seen ??= by === 'cursor' ? 0 : by === 'offset' ? at : (at - first) * count;
    seen += count;
    walked += 1;
    const [totalItems, lastPage] = [valueAt(body, total), valueAt(body, pages)];
    const isLast =
      count === 0 ||
      valueAt(body, more) === false ||
      (typeof totalItems === 'number' && seen >= totalItems) ||
      (typeof lastPage === 'number' && (by === 'page' ? at - first + 1 : walked) >= lastPage);
    const following = by === 'cursor' ? next?.(reply) : at + (by === 'page' ? 1 : count);
    if (isLast || following === undefined || following === null || following === '' || following === position)
      return 'end';
    position = following;
    return { input: { [parameter]: following } };
  };
}

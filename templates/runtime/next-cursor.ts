import { valueAt } from './json-pointer.js';
import type { PageReply } from './operation.js';

/** Finds the cursor of the next page in a reply; undefined, null or empty text: there is none. */
export type NextCursor = (reply: PageReply) => unknown;

/** At a JSON Pointer (RFC 6901) into the reply. */
export function cursorAt(pointer: string): NextCursor {
  return ({ body }) => valueAt(body, pointer);
}

/** In a header field. */
export function cursorInHeader(name: string): NextCursor {
  return ({ headers }) => headers.get(name);
}

/** In the last item of the page, at a JSON Pointer into it. */
export function cursorOfLastItem(items: string, pointer: string): NextCursor {
  return ({ body }) => {
    const list = valueAt(body, items);
    return Array.isArray(list) ? valueAt(list.at(-1), pointer) : undefined;
  };
}

/** In the query of a URL, relative or not, that stands at a JSON Pointer into the reply. */
export function cursorInUrl(pointer: string, parameter: string): NextCursor {
  return ({ body }) => inQuery(valueAt(body, pointer), parameter);
}

/** In the query of the link of this relation in the header field `Link` (RFC 8288). */
export function cursorInLink(relation: string, parameter: string): NextCursor {
  return ({ headers }) => {
    for (const [, url, attributes = ''] of (headers.get('link') ?? '').matchAll(link)) {
      const [, quoted, token] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]*))/i.exec(attributes) ?? [];
      if ((quoted ?? token ?? '').split(/\s+/).includes(relation)) return inQuery(url, parameter);
    }
    return undefined;
  };
}

/** A URL and its attributes, whose values may have commas between quotes. */
const link = /<([^<>]*)>((?:\s*;[^;,"]*(?:"[^"]*")?)*)/g;

function inQuery(url: unknown, parameter: string): unknown {
  return typeof url === 'string' ? new URLSearchParams(/^[^?#]*\?([^#]*)/.exec(url)?.[1]).get(parameter) : undefined;
}

import { secureUrl } from './base-url.js';
import type { Operation } from './operation.js';
import type { ClientOptions } from './options.js';
import { own } from './own.js';
import { search } from './path-and-query.js';

/** A URL that is an argument: as it was given, with the operation's query after its own. */
export function urlArgument(operation: Operation<never, unknown>, input: unknown, options: ClientOptions): string {
  const { url: key = 'url' } = operation;
  const url = secureUrl(own(input, key), key, options);
  const query = search(operation, input).slice(1);
  url.hash = '';
  if (query !== '') url.search = url.search === '' ? query : `${url.search}&${query}`;
  return url.href;
}

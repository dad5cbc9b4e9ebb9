import { Entries } from './entries.js';

/** The decoded pairs of a query or form (WHATWG URL, application/x-www-form-urlencoded parsing). */
export function queryMap(query: string): Entries {
  // With the question mark: URLSearchParams takes one off, also where it belongs to the first name.
  return new Entries([...new URLSearchParams(`?${query}`)]);
}

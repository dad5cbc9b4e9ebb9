import type { Fields } from '../fields.js';
import type { Reply } from '../http.js';
import type { Route } from '../routes.js';

/** One HTTP request of the reference; templates stand without `/api/v1` and end in a slash. */
export interface AndxOperation extends Route {
  readonly access: 'public' | 'private';
  readonly body?: Fields;
  readonly reply: (input: AndxInput) => Reply;
}

export interface AndxInput {
  /** A path parameter; empty when the template has none of that name. */
  readonly parameter: (name: string) => string;
  readonly body: ReadonlyMap<string, unknown>;
}

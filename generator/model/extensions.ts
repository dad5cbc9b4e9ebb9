import type { Location } from '../diagnostics/location.js';
import type { Schema } from './schema-object.js';

/** One entry of `x-method`. */
export interface MethodDeclaration {
  readonly location: Location;
  /** `group.name`. */
  readonly name: string;
  /** Parameters with a value of their own; another method of the operation has them as inputs only if it must. */
  readonly fixed: ReadonlyMap<string, string | number | boolean>;
  /** The media type of the body that this method sends, where the operation has several; as in `MediaType.name`. */
  readonly request?: string;
  /** The status or media type of the one response this method returns, where the operation has several. */
  readonly response?: string;
  /** Wire name of a path parameter → name of the input that fills it. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** `x-retry`. */
export interface Retry {
  /** May be sent again after it may have been processed. */
  readonly safe: boolean;
  /** Statuses that mean it was certainly not processed. */
  readonly rejectedOn: readonly number[];
}

/** `x-envelope`; pointers are JSON Pointers (RFC 6901) into the whole reply. */
export interface Envelope {
  readonly location: Location;
  readonly status: string;
  readonly success: string | number | boolean;
  readonly data: string;
  /** The schema of a failed reply. */
  readonly error?: Schema;
}

/** `x-error`; pointers as in {@link Envelope}. */
export interface ErrorShape {
  readonly location: Location;
  readonly code?: string;
  readonly message?: string;
  readonly codes: readonly VendorCode[];
}

export interface VendorCode {
  readonly code: string | number;
  readonly description?: string;
}

/** `x-pagination`; pointers as in {@link Envelope}. */
export interface Pagination {
  readonly location: Location;
  readonly by: 'page' | 'offset' | 'cursor';
  /** The parameter that chooses the page. */
  readonly parameter: string;
  /** The parameter that sets the page's size. */
  readonly limit?: string;
  readonly items: string;
  readonly total?: string;
  readonly more?: string;
  readonly pages?: string;
  readonly next?: NextCursor;
  /** Number of the first page. */
  readonly first: number;
  /** Items on a page where no limit is given. */
  readonly size?: number;
}

/**
 * Where a reply has the next cursor: a pointer into it, a header field, a pointer into the last item, a pointer to a
 * URL whose query has it, or the relation of a link (RFC 8288) whose query has it.
 */
export type NextCursor =
  | string
  | { readonly header: string }
  | { readonly item: string }
  | { readonly url: string }
  | { readonly link: string };

/** `x-rate-limit`. */
export interface RateLimit {
  readonly location: Location;
  readonly requests: number;
  /** Milliseconds. */
  readonly window: number;
  /** Stated by the vendor as advice; not enforced by default. */
  readonly advisory: boolean;
  readonly headers: RateLimitHeaders;
}

export interface RateLimitHeaders {
  readonly limit?: string;
  readonly remaining?: string;
  readonly reset?: { readonly name: string; readonly unit: 'epoch-seconds' | 'epoch-milliseconds' | 'seconds' };
}

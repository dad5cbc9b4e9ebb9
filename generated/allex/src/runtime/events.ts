import type { CountersignError } from './errors/countersign-error.js';

/** What every event says. */
export interface EventBase {
  /** The same number for all events of one call. */
  readonly call: number;
  readonly operationId: string;
  readonly method: string;
  /** Origin and path; the origin alone where the URL is an argument. */
  readonly url: string;
  /** 1 for the first. */
  readonly attempt: number;
}

/**
 * What happens in a call, for a log or for tracing: no query, header or body, and so no secret. Each `request` is
 * followed by one `response` or `failure`; an attempt that fails before it is sent has a `failure` alone. A stream that
 * breaks has a `failure` after its `response`.
 */
export type ClientEvent =
  | (EventBase & { readonly kind: 'request' })
  | (EventBase & {
      readonly kind: 'response';
      readonly status: number;
      readonly requestId: string | undefined;
      readonly durationMs: number;
    })
  | (EventBase & { readonly kind: 'retry'; readonly error: CountersignError; readonly waitMs: number })
  | (EventBase & { readonly kind: 'failure'; readonly error: CountersignError; readonly durationMs: number });

import type { CallResult } from './call.js';
import type { CallParts } from './call-parts.js';
import type { RateLimit } from './operation.js';
import type { ResponseInfo } from './response-info.js';

/** What is kept of a reply as long as a call is: not the `Response`, whose stream is heavy. */
export class KeptReply {
  readonly status: number;
  readonly headers: Headers;
  /** When it began; Unix milliseconds by the client's corrected clock. */
  readonly at: number;
  /** How often the request was sent. */
  readonly attempts: number;
  /** The whole of it, with its envelope; after it was read. */
  body: unknown = undefined;

  constructor({ status, headers }: Response, at: number, attempts: number) {
    this.status = status;
    this.headers = headers;
    this.at = at;
    this.attempts = attempts;
  }
}

/** What it says of itself. Made when somebody asks, which is rare: each look into `Headers` takes time. */
export function responseInfo(
  { status, headers: received, at, attempts }: KeptReply,
  call: Pick<CallParts, 'operation' | 'settings'>,
  headers: Headers = received,
): ResponseInfo {
  const { requestId } = call.settings.api;
  const limit = limitOf(call);
  return {
    status,
    headers,
    requestId: (requestId && headers.get(requestId)) || undefined,
    rateLimit: (limit && limit.headers?.(headers, at)) || undefined,
    attempts,
  };
}

/** The same, with the whole reply. */
export function responseOf(reply: KeptReply, call: CallParts): CallResult<unknown>['response'] {
  return { ...responseInfo(reply, call), body: reply.body };
}

/** The one that the API declares for the operation. */
export function limitOf({
  operation,
  settings,
}: Pick<CallParts, 'operation' | 'settings'>): RateLimit | false | undefined {
  return operation.rateLimit ?? settings.api.rateLimit;
}

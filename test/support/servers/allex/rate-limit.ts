import type { Reply } from '../http.js';
import type { RateTicket } from '../rate-window.js';
import { html, json } from '../replies.js';

/** Login, signup and withdrawal are limited by the server itself, all else by a proxy before it. */
const LIMITED_BY_THE_SERVER = new Set(['POST /login', 'POST /signup', 'POST /user/request-withdrawal']);

export const WINDOW_SECONDS = 120;

export interface Exceeded {
  readonly operation: string | undefined;
  readonly ticket: RateTicket;
  readonly limit: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** HTTP 429: JSON with `Retry-After` from the server, an HTML page without it from the proxy. */
export function tooManyRequests({ operation, ticket, limit, now }: Exceeded): Reply {
  if (operation === undefined || !LIMITED_BY_THE_SERVER.has(operation)) return html(429, 'Too Many Requests');
  return json(
    429,
    { message: 'Too many requests. Try again later.' },
    {
      'Retry-After': String(Math.max(0, Math.ceil(ticket.resetAt - now / 1000))),
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(ticket.remaining),
      'X-RateLimit-Reset': String(ticket.resetAt),
    },
  );
}

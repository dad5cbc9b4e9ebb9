import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Reply } from '../http.js';
import type { RateTicket } from '../rate-window.js';

/** "Response Headers": these are in every response, and every body is gzip. */
export function asResponse(reply: Reply, limit: number, ticket: RateTicket): Reply {
  const body = gzipSync(reply.body);
  return {
    status: reply.status,
    headers: {
      'Content-Type': 'application/json',
      'Content-Encoding': 'gzip',
      'Content-Length': String(body.length),
      'X-Request-ID': randomUUID(),
      'X-Ratelimit-Limit': String(limit),
      'X-Ratelimit-Remaining': String(ticket.remaining),
      'X-Ratelimit-Reset': String(ticket.resetAt),
    },
    body,
  };
}

import { equalInConstantTime } from '../equal.js';
import { header, type RawRequest, type Verdict } from '../http.js';
import type { JsonBody } from '../json-body.js';
import type { AllexCredentials } from './credentials.js';
import { hmacSignature } from './signature.js';

export interface AuthenticationContext {
  readonly credentials: AllexCredentials;
  /** Epoch milliseconds of this request. */
  readonly now: number;
}

export interface Attempt {
  readonly request: RawRequest;
  /** The target as the server behind the proxy sees it, beginning with `/v2`. */
  readonly target: string;
  readonly body: JsonBody;
}

/** "Authentication": which of the two methods a request uses, and whether it holds. */
export function examine(attempt: Attempt, { credentials, now }: AuthenticationContext): Verdict {
  const authorization = header(attempt.request, 'authorization');
  const names = ['api-key', 'api-signature', 'api-expires'] as const;
  const [apiKey, signature, expires] = names.map((name) => header(attempt.request, name));
  if (authorization !== undefined && apiKey !== undefined) return BOTH_CREDENTIALS;
  if (authorization !== undefined) {
    return equalInConstantTime(authorization, `Bearer ${credentials.token}`)
      ? { kind: 'accepted', scheme: 'bearer' }
      : refused('Invalid token');
  }
  if (apiKey === undefined && signature === undefined && expires === undefined) return { kind: 'anonymous' };
  if (apiKey === undefined) return refused('Missing header: api-key');
  if (signature === undefined) return refused('Missing header: api-signature');
  if (expires === undefined) return refused('Missing header: api-expires');
  if (!/^\d+$/.test(expires) || Number(expires) * 1000 < now) return refused('Request expired');
  const expected = hmacSignature(credentials.apiSecret, {
    method: attempt.request.method,
    target: attempt.target,
    expires,
    body: canonicalText(attempt.body),
  });
  const known = equalInConstantTime(apiKey, credentials.apiKey);
  return equalInConstantTime(signature, expected) && known
    ? { kind: 'accepted', scheme: 'hmac' }
    : refused('Invalid signature');
}

export const BOTH_CREDENTIALS: Verdict = refused('Both an API key and a token were sent');

export function refused(reason: string): Verdict {
  return { kind: 'refused', reason };
}

/** What the server hashes: not the bytes it got, but its own printing of what it read from them. */
function canonicalText(body: JsonBody): string {
  return body.kind === 'value' ? JSON.stringify(body.value) : '';
}

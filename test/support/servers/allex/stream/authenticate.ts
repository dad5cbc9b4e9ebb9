import { equalInConstantTime } from '../../equal.js';
import type { AllexCredentials } from '../credentials.js';
import { hmacSignature } from '../signature.js';

/** Fields of the query or of an `auth` message. */
export type Fields = ReadonlyMap<string, string>;

/** Why they are refused; undefined: they hold. What is signed is `CONNECT/stream` and the expiry, without `/v2`. */
export function problemOf(fields: Fields, credentials: AllexCredentials, now: number): string | undefined {
  const [authorization, apiKey] = [fields.get('authorization'), fields.get('api-key')];
  if (authorization !== undefined && apiKey !== undefined) return 'Both an API key and a token were sent';
  if (authorization !== undefined) {
    return equalInConstantTime(authorization, `Bearer ${credentials.token}`) ? undefined : 'Invalid token';
  }
  if (apiKey === undefined) return 'Bearer or api-key authentication required';
  const expires = fields.get('api-expires') ?? '';
  if (!/^\d+$/.test(expires) || Number(expires) * 1000 < now) return 'API request is expired';
  const expected = hmacSignature(credentials.apiSecret, { method: 'CONNECT', target: '/stream', expires, body: '' });
  const isSigned = equalInConstantTime(fields.get('api-signature') ?? '', expected);
  return isSigned && equalInConstantTime(apiKey, credentials.apiKey) ? undefined : 'Invalid signature';
}

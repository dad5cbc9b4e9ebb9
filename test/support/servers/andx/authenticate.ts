import { equalInConstantTime } from '../equal.js';
import { header, type RawRequest, type Verdict } from '../http.js';
import { accessSign, type AndxCredentials } from './signature.js';

const REQUIRED = ['ACCESS-USER', 'ACCESS-PASSPHRASE', 'ACCESS-TIMESTAMP', 'ACCESS-SIGN', 'ACCESS-KEY'] as const;

/** "Creating a Request": all five headers, and a signature over the same timestamp. No text limits its age. */
export function examine(request: RawRequest, credentials: AndxCredentials): Verdict {
  const values = REQUIRED.map((name) => header(request, name));
  if (values.every((value) => value === undefined)) return { kind: 'anonymous' };
  const missing = REQUIRED.find((_, index) => values[index] === undefined);
  if (missing !== undefined) return { kind: 'refused', reason: `Missing header: ${missing}` };
  const [user = '', passphrase = '', timestamp = '', signature = '', key = ''] = values;
  if (!/^\d+(\.\d+)?$/.test(timestamp)) return { kind: 'refused', reason: 'ACCESS-TIMESTAMP is no number' };
  const holds = [
    equalInConstantTime(user, credentials.username),
    equalInConstantTime(passphrase, credentials.passphrase),
    equalInConstantTime(key, credentials.apiKey),
    equalInConstantTime(signature, accessSign(credentials, { timestamp, body: request.body })),
  ];
  return holds.every(Boolean)
    ? { kind: 'accepted', scheme: 'access-sign' }
    : { kind: 'refused', reason: 'Invalid signature or unknown key' };
}

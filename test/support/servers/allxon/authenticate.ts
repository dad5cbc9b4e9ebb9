import { equalInConstantTime } from '../equal.js';
import { header, type RawRequest, type Verdict } from '../http.js';
import { requestSignature, type AllxonCredentials } from './signature.js';

export interface AuthenticationContext {
  readonly credentials: AllxonCredentials;
  /** Epoch milliseconds of this request. */
  readonly now: number;
}

/** "within a 10 minute window", read as ten minutes to either side. */
const WINDOW_MILLISECONDS = 600_000;

/** "Set the Authorization Header": one space, no space after the comma, lower-case hex. */
const AUTHORIZATION = /^ALLXON-SIG1 Credential="([^"]*)",Signature="([0-9a-f]{64})"$/;

/** "Requests Headers": all five on every request, then the time, then the signature. */
export function examine(request: RawRequest, { credentials, now }: AuthenticationContext): Verdict {
  if (!lists(request, 'accept', 'application/json')) return refused('Accept must be application/json');
  if (!lists(request, 'accept-encoding', 'gzip')) return refused('Accept-Encoding must be gzip');
  if (header(request, 'content-type') !== 'application/json') return refused('Content-Type must be application/json');
  const authorization = header(request, 'authorization');
  const epoch = header(request, 'x-allxon-epoch');
  if (authorization === undefined) return refused('Missing header: Authorization');
  if (epoch === undefined) return refused('Missing header: X-Allxon-Epoch');
  if (!/^\d{1,15}$/.test(epoch)) return refused('X-Allxon-Epoch must be in milliseconds');
  if (Math.abs(Number(epoch) - now) > WINDOW_MILLISECONDS) return refused('X-Allxon-Epoch is out of the window');
  const [, credential = '', signature = ''] = AUTHORIZATION.exec(authorization) ?? [];
  if (signature === '') return refused('Authorization is not in the format of ALLXON-SIG1');
  const expected = requestSignature(credentials.apiSecret, { method: request.method, target: request.target, epoch });
  const known = equalInConstantTime(credential, credentials.apiKeyId);
  return equalInConstantTime(signature, expected) && known
    ? { kind: 'accepted', scheme: 'ALLXON-SIG1' }
    : refused('The signature does not match');
}

/** Whether a comma-separated header has a value; a browser sends more encodings than it was asked to. */
function lists(request: RawRequest, name: string, wanted: string): boolean {
  const values = (header(request, name) ?? '').split(',').map((value) => value.split(';')[0]?.trim().toLowerCase());
  return values.includes(wanted);
}

function refused(reason: string): Verdict {
  return { kind: 'refused', reason };
}

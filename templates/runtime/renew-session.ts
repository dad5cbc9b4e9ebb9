import type { CallState } from './call-state.js';
import type { CountersignError } from './errors/countersign-error.js';
import { own } from './own.js';

/** After a 401, which was certainly not processed: has sessions log in again, once in a call, and says whether one does. */
export function renewSession(call: CallState, { response }: CountersignError): boolean {
  if (response?.status !== 401 || call.isRenewed) return false;
  call.isRenewed = true;
  const token = own(call.credentials.at(-1)?.values, 'token');
  return Object.keys(call.requirement).some((key) => {
    const session = own(call.settings.auth, key);
    return typeof session === 'function' && 'forget' in session && (session as Session).forget(token);
  });
}

/** What `bearerSession` makes. */
interface Session {
  forget(token: unknown): boolean;
}

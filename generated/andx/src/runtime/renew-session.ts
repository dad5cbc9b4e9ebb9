import type { CallState } from './call-state.js';
import type { CountersignError } from './errors/countersign-error.js';
import { own } from './own.js';

/** After a 401, which was certainly not processed: has sessions log in again, once in a call, and says whether one does. */
export function renewSession(call: CallState, { response }: CountersignError): boolean {
  if (response?.status !== 401 || call.isRenewed) return false;
  call.isRenewed = true;
  return Object.keys(call.requirement).some((key, index, keys) => {
    const session = own(call.settings.auth, key);
    // The last attempt's stand at the end.
    const token = own(call.credentials.at(index - keys.length)?.values, 'token');
    return typeof session === 'function' && 'forget' in session && (session as Session).forget(token);
  });
}

/** What `bearerSession` makes. */
interface Session {
  forget(token: unknown): boolean;
}

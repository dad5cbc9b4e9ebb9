import type { CallState } from './call-state.js';
import type { CountersignError } from './errors/countersign-error.js';
import { own } from './own.js';

/** After a 401, which was certainly not processed: has sessions log in again, once in a call, and says whether one does. */
export function renewSession(call: CallState, { response }: CountersignError): boolean {
  if (response?.status !== 401 || call.isRenewed) return false;
  call.isRenewed = true;
  const { auth } = call.settings;
  const token = own(call.credentials.at(-1)?.values, 'token');
  const sessions = Object.keys(call.requirement).map((key) => own(auth, key));
  return sessions.some((session) => isSession(session) && session.forget(token));
}

function isSession(value: unknown): value is { forget(token: unknown): boolean } {
  return typeof value === 'function' && 'forget' in value && typeof value.forget === 'function';
}

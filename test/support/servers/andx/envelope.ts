import type { Reply } from '../http.js';
import { json } from '../replies.js';

/** "Response": success is HTTP 200 with `status: "success"`. */
export function success(data: unknown): Reply {
  return json(200, { status: 'success', data });
}

/** The business errors that were seen; the texts of 1103 and 1210 are not documented. */
const REASONS = {
  1101: 'account_owner_different',
  1103: 'insufficient_balance',
  1201: 'order_not_found',
  1210: 'price_changed',
  1319: 'Withdraw address not found',
} as const;

/** "Response": a business error is HTTP 200 too, with `status: "error"`. */
export function businessError(code: keyof typeof REASONS): Reply {
  return json(200, { status: 'error', reason: REASONS[code], status_code: code, data: {} });
}

/** "Other Errors will be return with HTTP codes below"; the body is not documented. */
export function httpError(status: 400 | 401 | 404 | 405 | 429, detail: string): Reply {
  return json(status, { detail });
}

import type { Reply } from '../http.js';
import { json } from '../replies.js';

/** "HTTP Status Code Summary"; the body is `{ code: "E403-1", message }`. */
export function failure(status: 400 | 401 | 403 | 404 | 405 | 409 | 429, message: string): Reply {
  return json(status, { code: `E${String(status)}-1`, message });
}

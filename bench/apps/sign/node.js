import { createHmac } from 'node:crypto';

export const apiKey = 'key';
const apiSecret = 'secret';

/** In hexadecimal digits. */
export function hmacSha256(text) {
  return createHmac('sha256', apiSecret).update(text).digest('hex');
}

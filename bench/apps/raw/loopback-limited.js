import { apiKey, hmacSha256 } from 'hmac';
import { order } from '../input.js';

const base = process.env.BASE_URL;
const path = new URL(`${base}/order`).pathname;

/** As in loopback.js, and not waiting for ever. */
export async function call() {
  const body = JSON.stringify(order);
  const expires = String(Math.floor(Date.now() / 1000) + 60);
  const signature = await hmacSha256('POST' + path + expires + body);
  const response = await fetch(`${base}/order`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'api-key': apiKey,
      'api-expires': expires,
      'api-signature': signature,
    },
    body,
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

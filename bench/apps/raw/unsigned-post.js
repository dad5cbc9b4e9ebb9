import { order } from '../input.js';

const base = 'https://allex.online/v2';

/** The request of the signed call without its signature. */
export async function call() {
  const response = await fetch(`${base}/order`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

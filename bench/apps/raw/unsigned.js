import { symbol } from '../input.js';

const base = 'https://allex.online/v2';

export async function call() {
  const response = await fetch(`${base}/ticker?symbol=${encodeURIComponent(symbol)}`);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

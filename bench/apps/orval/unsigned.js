import { getTicker } from 'client/client.ts';
import { symbol } from '../input.js';

export async function call() {
  const { data, status } = await getTicker({ symbol });
  if (status !== 200) throw new Error(`status ${status}`);
  return data;
}

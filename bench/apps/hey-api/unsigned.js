import { getTicker } from 'client/sdk.gen.ts';
import { symbol } from '../input.js';

export async function call() {
  const { data } = await getTicker({ query: { symbol }, throwOnError: true });
  return data;
}

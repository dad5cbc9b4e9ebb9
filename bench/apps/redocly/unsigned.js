import { getTicker } from 'client/client.ts';
import { symbol } from '../input.js';

export function call() {
  return getTicker({ query: { symbol } });
}

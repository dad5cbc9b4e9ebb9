import { Api } from 'client/api.ts';
import { symbol } from '../input.js';

const api = new Api();

export async function call() {
  const { data } = await api.ticker.getTicker({ symbol });
  return data;
}

import { createClient } from 'client/core';
import { getTicker } from 'client/operations';
import { symbol } from '../input.js';

const client = createClient();

export function call() {
  return client.call(getTicker, { symbol });
}

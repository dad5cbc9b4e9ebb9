import { createClient } from 'client/core';
import { createOrder } from 'client/operations';
import { order } from '../input.js';

const client = createClient({ auth: { hmac: { apiKey: 'key', apiSecret: 'secret' } } });

export function call() {
  return client.call(createOrder, { body: order });
}

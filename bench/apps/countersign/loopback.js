import { createClient } from 'client/core';
import { createOrder } from 'client/operations';
import { order } from '../input.js';

const auth = { hmac: { apiKey: 'key', apiSecret: 'secret' } };
const client = createClient({ auth, baseUrl: process.env.BASE_URL, allowInsecureLoopback: true });

export function call() {
  return client.call(createOrder, { body: order });
}

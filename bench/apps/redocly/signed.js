import { configure, createOrder } from 'client/client.ts';
import { order } from '../input.js';
import { signedFetch } from '../sign/fetch.js';

configure({ fetch: signedFetch });

export function call() {
  return createOrder({ body: order });
}

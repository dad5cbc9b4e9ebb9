import { Api } from 'client/api.ts';
import { order } from '../input.js';
import { signedFetch } from '../sign/fetch.js';

const api = new Api({ customFetch: signedFetch });

export async function call() {
  const { data } = await api.order.createOrder(order);
  return data;
}

import { client } from 'client/client.gen.ts';
import { createOrder } from 'client/sdk.gen.ts';
import { order } from '../input.js';
import { signRequest } from '../sign/request.js';

client.interceptors.request.use(signRequest);

export async function call() {
  const { data } = await createOrder({ body: order, throwOnError: true });
  return data;
}

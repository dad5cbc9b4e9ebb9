import { createOrder, getCreateOrderUrl } from 'client/client.ts';
import { order } from '../input.js';
import { signedHeaders } from '../sign/headers.js';

export async function call() {
  const headers = await signedHeaders('POST', getCreateOrderUrl(), JSON.stringify(order));
  const { data, status } = await createOrder(order, { headers });
  if (status !== 200) throw new Error(`status ${status}`);
  return data;
}

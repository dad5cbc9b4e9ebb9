import createClient from 'openapi-fetch';
import { order } from '../input.js';
import { signRequest } from '../sign/request.js';

const client = createClient({ baseUrl: 'https://allex.online/v2' });
client.use({ onRequest: ({ request }) => signRequest(request) });

export async function call() {
  const { data, error } = await client.POST('/order', { body: order });
  if (error) throw error;
  return data;
}

import createClient from 'openapi-fetch';
import { symbol } from '../input.js';

const client = createClient({ baseUrl: 'https://allex.online/v2' });

export async function call() {
  const { data, error } = await client.GET('/ticker', { params: { query: { symbol } } });
  if (error) throw error;
  return data;
}

import createClient from 'openapi-fetch';
import { issue, repository } from '../input.js';
import { signRequest } from '../sign/request.js';

const client = createClient({ baseUrl: 'https://api.github.com' });
client.use({ onRequest: ({ request }) => signRequest(request) });

export async function call() {
  const { data, error } = await client.POST('/repos/{owner}/{repo}/issues', {
    params: { path: repository },
    body: issue,
  });
  if (error) throw error;
  return data;
}

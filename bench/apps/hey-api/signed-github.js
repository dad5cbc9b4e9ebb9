import { client } from 'client/client.gen.ts';
import { issuesCreate } from 'client/sdk.gen.ts';
import { issue, repository } from '../input.js';
import { signRequest } from '../sign/request.js';

client.interceptors.request.use(signRequest);

export async function call() {
  const { data } = await issuesCreate({ path: repository, body: issue, throwOnError: true });
  return data;
}

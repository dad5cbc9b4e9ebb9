import { Api } from 'client/api.ts';
import { issue, repository } from '../input.js';
import { signedFetch } from '../sign/fetch.js';

const api = new Api({ customFetch: signedFetch });

export async function call() {
  const { data } = await api.repos.issuesCreate(repository.owner, repository.repo, issue);
  return data;
}

import { getIssuesCreateUrl, issuesCreate } from 'client/client.ts';
import { issue, repository } from '../input.js';
import { signedHeaders } from '../sign/headers.js';

export async function call() {
  const { owner, repo } = repository;
  const headers = await signedHeaders('POST', getIssuesCreateUrl(owner, repo), JSON.stringify(issue));
  const { data, status } = await issuesCreate(owner, repo, issue, { headers });
  if (status !== 201) throw new Error(`status ${status}`);
  return data;
}

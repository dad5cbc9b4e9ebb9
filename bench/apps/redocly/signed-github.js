import { configure, issues_create } from 'client/client.ts';
import { issue, repository } from '../input.js';
import { signedFetch } from '../sign/fetch.js';

configure({ fetch: signedFetch });

export function call() {
  return issues_create({ path: repository, body: issue });
}

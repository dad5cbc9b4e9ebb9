import { createClient } from 'client/core';
import { issuesCreate } from 'client/operations';
import { issue, repository } from '../input.js';

const client = createClient({ auth: { hmac: { apiKey: 'key', apiSecret: 'secret' } } });

export function call() {
  return client.call(issuesCreate, { ...repository, body: issue });
}

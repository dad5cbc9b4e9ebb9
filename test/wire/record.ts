import type { ClientCall } from '../support/clients/client-call.js';
import type { RecordedRequest } from '../support/servers/http.js';
import { wireText } from './wire-text.js';

export interface Recording<Client> {
  readonly client: Client;
  readonly calls: readonly ClientCall<Client>[];
  /** What has arrived so far, at every origin. */
  readonly requests: () => readonly RecordedRequest[];
}

/** One section for each call: a line `###` with its operation, as in `.http` files, then its last request. */
export async function record<Client>({ client, calls, requests }: Recording<Client>): Promise<string> {
  const sections: string[] = [];
  for (const { operation, title, send } of calls) {
    const before = new Set(requests());
    await send(client);
    const request = requests().findLast((each) => !before.has(each));
    if (request === undefined) throw new Error(`${operation} sent nothing`);
    const { verdict } = request;
    const judged = verdict.kind === 'accepted' ? `accepted as ${verdict.scheme}` : verdict.kind;
    sections.push(`### ${operation}: ${title} (${judged})\n${wireText(request)}`);
  }
  return sections.join('\n');
}

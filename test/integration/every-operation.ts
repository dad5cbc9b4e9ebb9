import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientCall } from '../support/clients/client-call.js';
import { type DocumentedOperation, documentedOperations, route } from '../support/clients/documented.js';
import type { RecordedRequest, Verdict } from '../support/servers/http.js';

/** A client and the server that it talks to. */
export interface Session<Client> {
  readonly client: Client;
  /** What has arrived so far, at every origin. */
  readonly requests: () => readonly RecordedRequest[];
  readonly close: () => Promise<void>;
}

export interface EveryOperation<Client> {
  /** The spec's name, which says what there is to call. */
  readonly api: string;
  readonly calls: readonly ClientCall<Client>[];
  readonly start: () => Promise<Session<Client>>;
  /** The schemes whose credentials the client has, in the server's words. */
  readonly schemes: Readonly<Record<string, string>>;
}

/** One test per call: its reply, what arrived, how it was judged; then that nothing in the spec was left out. */
export function everyOperation<Client>({ api, calls, start, schemes }: EveryOperation<Client>): void {
  describe(`every operation, with credentials for ${Object.keys(schemes).join(' and ')}`, () => {
    const operations = documentedOperations(api);
    let session: Session<Client>;
    beforeAll(async () => {
      session = await start();
    });
    afterAll(() => session.close());

    test.each(calls.map((call) => [`${call.operation}: ${call.title}`, call] as const))('%s', async (_, call) => {
      const operation = operations.find(({ id }) => id === call.operation);
      if (operation === undefined) throw new Error(`${api} has no operation ${call.operation}`);
      const before = new Set(session.requests());
      const reply = await call.send(session.client);
      const sent = session.requests().filter((request) => !before.has(request));
      expect(reply).toEqual('reply' in call ? call.reply : operation.example);
      const last = sent.at(-1);
      expect(route(last?.operation ?? 'nothing known')).toBe(operation.route);
      expect(last?.verdict).toEqual(expectedVerdict(operation, schemes));
    });

    test('of the spec was called', () => {
      const called = session.requests().map(({ operation }) => route(operation ?? 'nothing known'));
      expect(new Set(called)).toEqual(new Set(operations.map((operation) => operation.route)));
      expect(new Set(calls.map(({ operation }) => operation))).toEqual(new Set(operations.map(({ id }) => id)));
    });
  });
}

/** Of the alternatives in declared order, the first whose credentials are there. */
function expectedVerdict(
  { security, isElsewhere }: DocumentedOperation,
  schemes: Readonly<Record<string, string>>,
): Verdict {
  if (isElsewhere) return { kind: 'accepted', scheme: 'presigned' };
  const usable = security.find((alternative) => alternative.every((scheme) => scheme in schemes));
  const [scheme] = usable ?? [];
  return scheme === undefined ? { kind: 'anonymous' } : { kind: 'accepted', scheme: schemes[scheme] ?? '' };
}

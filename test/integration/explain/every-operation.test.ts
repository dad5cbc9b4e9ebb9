import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCapture } from '../../../generator/explain/capture/parse-capture.js';
import { curlCommand } from '../../../generator/explain/curl.js';
import { explain } from '../../../generator/explain/explain.js';
import type { Explanation } from '../../../generator/explain/explanation.js';
import type { Question } from '../../../generator/explain/question.js';
import { run } from '../../support/run.js';
import { apis, questionFor, startSession, type SentCall, type Session } from './session.js';

const curl = await run('curl', ['--version']).then(
  ({ status }) => (status === 0 ? undefined : 'curl does not start on this machine'),
  () => 'curl is not on this machine',
);

describe.each(apis)('%s: the explanation of every operation', (api) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(api);
  });
  afterAll(() => session.close());

  const each = async (check: (call: SentCall, explained: Explanation) => Promise<void>): Promise<void> => {
    for (const call of session.calls) await check(call, await explained(call, questionFor(session, call)));
  };
  const explained = async (call: SentCall, question: Question): Promise<Explanation> =>
    (await explain(session.plan, call.operation, question)).explanation;

  test('is the request that the client sends, byte for byte', async () => {
    expect(session.calls.length).toBeGreaterThan(5);
    await each(async ({ title, sent }, { request }) => {
      const { url, method, headers } = request;
      const body = request.body === undefined ? undefined : Buffer.from(request.body, request.bodyEncoding ?? 'utf8');
      const fields = Object.entries(headers);
      expect({ title, url, method, fields, body }).toEqual({
        title,
        url: sent.url,
        method: sent.method,
        fields: Object.entries(sent.headers),
        body: sent.body === undefined ? undefined : Buffer.from(sent.body),
      });
      await Promise.resolve();
    });
  });

  test('finds the request as it arrived equal, without its parameters, body, clock and nonce', async () => {
    await each(async (call) => {
      const { credentials, baseUrl, now } = questionFor(session, call);
      const captured = parseCapture(Buffer.from(call.recorded.text), nothing);
      const question = { parameters: [], credentials, baseUrl, now, showSecrets: false, captured };
      const { against } = await explained(call, question);
      expect({ title: call.title, first: against?.first, matches: against?.matches }).toEqual({
        title: call.title,
        first: undefined,
        matches: true,
      });
    });
  });

  test('finds its own curl command equal, with all of them', async () => {
    await each(async (call, { request }) => {
      const captured = parseCapture(Buffer.from(curlCommand(request)), nothing);
      // What is piped into curl is not in the command.
      if (request.bodyEncoding !== undefined) return;
      const { against } = await explained(call, { ...questionFor(session, call), at: undefined, captured });
      expect({ title: call.title, first: against?.first }).toEqual({ title: call.title, first: undefined });
    });
  });

  test.skipIf(curl !== undefined)(
    `is a curl command that the server accepts${curl === undefined ? '' : `: ${curl}`}`,
    async () => {
      await each(async ({ title, recorded }, { request }) => {
        const before = new Set(session.requests());
        const ended = await run('sh', ['-c', `${curlCommand(request)} --silent --show-error --output /dev/null`]);
        const arrived = session.requests().find((one) => !before.has(one));
        expect({ title, stderr: ended.stderr, verdict: arrived?.verdict, body: arrived?.body.toString('hex') }).toEqual(
          {
            title,
            stderr: '',
            verdict: recorded.verdict,
            body: recorded.body.toString('hex'),
          },
        );
      });
    },
  );
});

function nothing(): never {
  throw new Error('no file is read');
}

import { createServer } from 'node:https';
import { createServer as listenRaw, type AddressInfo } from 'node:net';
import { expect, describe, it } from 'vitest';
import { ConnectionError } from '../../../templates/runtime/errors/connection-error.js';
import type { CountersignError } from '../../../templates/runtime/errors/countersign-error.js';
import { OutcomeUnknownError } from '../../../templates/runtime/errors/outcome-unknown-error.js';
import { ResponseParseError } from '../../../templates/runtime/errors/response-parse-error.js';
import { TimeoutError } from '../../../templates/runtime/errors/timeout-error.js';
import { json } from '../../support/fault-server/fault.js';
import { fullBacklog } from '../../support/fault-server/full-backlog.js';
import { selfSigned } from '../../support/self-signed.js';
import { createThing, failureOf, getThing, sampleClient } from './sample-api.js';
import { serve } from './serving.js';

const write = { body: { size: 1 } };
const safe = { id: 'a' };

describe('a connection that is never made', () => {
  it('because there is no such host: a write is tried again, and was certainly not processed', async () => {
    const client = sampleClient('https://no-such-host.invalid');
    const error = await failureOf(client.call(createThing, write));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ attempts: 3, outcome: 'rejected', mayHaveBeenProcessed: false, retryable: true });
    expect((error as ConnectionError).reason).toMatch(/^(ENOTFOUND|EAI_AGAIN)$/);
  });

  it('because nobody vouches for the certificate: nothing arrives', async () => {
    const arrivals: unknown[] = [];
    const server = createServer(selfSigned(), (request, response) => {
      arrivals.push(request.headers);
      response.end('{}');
    });
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const client = sampleClient(`https://127.0.0.1:${String(port)}`, { maxRetries: 1 });
    const error = await failureOf(client.call(createThing, write));
    server.closeAllConnections();
    server.close();
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ reason: 'DEPTH_ZERO_SELF_SIGNED_CERT', attempts: 2, outcome: 'rejected' });
    expect(arrivals).toEqual([]);
  });

  it('because the other side does not speak TLS', async () => {
    const server = await serve(() => json({}));
    const client = sampleClient(server.origin.replace('http:', 'https:'), { maxRetries: 0 });
    expect(await failureOf(client.call(createThing, write))).toMatchObject({
      name: 'ConnectionError',
      reason: 'ERR_SSL_WRONG_VERSION_NUMBER',
      outcome: 'rejected',
    });
    expect(server.arrivals).toHaveLength(0);
  });

  it('because it hangs: the timeout ends it, and of a write nobody can say more', async () => {
    const { origin, stop } = await fullBacklog();
    const client = sampleClient(origin, { timeoutMs: 150, maxRetries: 1 });
    expect(await failureOf(client.call(getThing, safe))).toBeInstanceOf(TimeoutError);
    const error = await failureOf(client.call(createThing, write));
    await stop();
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect((error as OutcomeUnknownError).cause).toMatchObject({ name: 'TimeoutError', attempts: 1 });
  });
});

describe('a fetch that gives what is no reply', () => {
  it.each([
    [undefined, ConnectionError],
    [null, ConnectionError],
    ['text', ConnectionError],
    [{ ok: true, status: 200, body: null }, ResponseParseError],
  ])('says no more than a broken connection or an empty reply: %j', async (given, cause) => {
    // Somebody else's, who has no types.
    const fetch = (() => Promise.resolve(given)) as unknown as typeof globalThis.fetch;
    const error = await failureOf(sampleClient('http://127.0.0.1:1', { fetch }).call(createThing, write));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect((error as OutcomeUnknownError).cause).toBeInstanceOf(cause);
  });
});

describe('a content length', () => {
  const reply = (length: number) =>
    ({
      kind: 'reply',
      headers: { 'content-type': 'application/json', 'content-length': String(length), connection: 'close' },
      body: '{"id":"abc"}',
    }) as const;

  it('that is too small cuts the reply off, which then cannot be read', async () => {
    const server = await serve(() => reply(5));
    const client = sampleClient(server.origin, { maxRetries: 0 });
    expect(await failureOf(client.call(getThing, safe))).toBeInstanceOf(ResponseParseError);
    expect(await failureOf(client.call(createThing, write))).toBeInstanceOf(OutcomeUnknownError);
  });

  it('that is too large is a broken connection', async () => {
    const server = await serve(() => reply(50));
    const client = sampleClient(server.origin, { maxRetries: 0, timeoutMs: 2_000 });
    expect(await failureOf(client.call(getThing, safe))).toMatchObject({ code: 'connection_failed' });
    expect(await failureOf(client.call(createThing, write))).toBeInstanceOf(OutcomeUnknownError);
  });
});

it('a line of the header that is no field makes no other error of the reply', async () => {
  const reply =
    'HTTP/1.1 400 Bad Request\r\nNo Field: x\r\nX-Real: y\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}';
  const server = listenRaw((socket) => socket.once('data', () => socket.end(reply)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const error = await failureOf(sampleClient(`http://127.0.0.1:${String(port)}`).call(createThing, write));
  server.close();
  // Newer versions of Node.js refuse the reply as a whole.
  expect(['http_400', 'outcome_unknown']).toContain((error as CountersignError).code);
});

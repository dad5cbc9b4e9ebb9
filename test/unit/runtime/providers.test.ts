import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { asBytes } from '../../../templates/runtime/bodies/bytes.js';
import { CredentialsError } from '../../../templates/runtime/errors/credentials-error.js';
import { ConnectionError } from '../../../templates/runtime/errors/connection-error.js';
import type { Operation } from '../../../templates/runtime/operation.js';
import { bearerScheme } from '../../../templates/runtime/security/bearer.js';
import { bearerSession } from '../../../templates/runtime/security/session.js';
import { json } from '../../support/fault-server/fault.js';
import { createThing, failureOf, getThing, sampleClient } from './sample-api.js';
import { serve } from './serving.js';

const bearer = bearerScheme('bearer');
const operation = { ...createThing, security: [{ bearer }] };
const input = { body: { size: 1 } };

describe('a function that is asked for credentials and fails', () => {
  it.each([
    ['throws', (): never => fail()],
    ['rejects', () => Promise.reject(new Error('vault: token=canary-1'))],
    ['has a member that throws', { token: (): never => fail() }],
  ])('and %s is a typed error without its text, and nothing is sent', async (_, given) => {
    const server = await serve(() => json({}));
    const client = sampleClient(server.origin, { auth: { bearer: given } });
    const error = await failureOf(client.call(operation, input));
    expect(error).toBeInstanceOf(CredentialsError);
    expect(error).toMatchObject({
      code: 'credentials_failed',
      attempts: 0,
      mayHaveBeenProcessed: false,
      cause: undefined,
    });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('canary');
    expect(server.arrivals).toHaveLength(0);
  });

  it('as a login does: its own error is the cause', async () => {
    const server = await serve(() => json({}));
    const login = sampleClient('http://127.0.0.1:1', { auth: {}, maxRetries: 0 });
    const session = bearerSession(async () => ({
      token: (await login.call({ ...getThing, security: [] }, { id: 'login' })).id,
    }));
    const error = await failureOf(sampleClient(server.origin, { auth: { bearer: session } }).call(operation, input));
    expect((error as CredentialsError).cause).toBeInstanceOf(ConnectionError);
    expect(server.arrivals).toHaveLength(0);
  });

  it.each([undefined, 'text', {}, { token: 7 }, { token: ' x' }])(
    'or gives %j, which cannot be sent',
    async (given) => {
      const server = await serve(() => json({}));
      const client = sampleClient(server.origin, { auth: { bearer: () => given } });
      expect(await failureOf(client.call(operation, input))).toMatchObject({ code: 'invalid_input' });
      expect(server.arrivals).toHaveLength(0);
    },
  );
});

it('what a function gave is hidden, also where it changes later', async () => {
  const held = { token: 'canary-before' };
  const server = await serve(() => {
    held.token = 'canary-after';
    return json({ message: 'no such key: canary-before' }, 400);
  });
  const error = await failureOf(sampleClient(server.origin, { auth: { bearer: () => held } }).call(operation, input));
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain('canary-before');
});

it('a session that logs in again is no reason to send a body twice that can be read once', async () => {
  const server = await serve(() => json({}, 401));
  const session = Object.assign(() => ({ token: 'canary' }), { forget: () => true });
  const upload: Operation<{ body: ReadableStream }, unknown> = {
    id: 'upload',
    method: 'POST',
    path: '/things',
    body: { mediaType: 'application/octet-stream', encode: asBytes },
    security: [{ bearer }],
  };
  const body = new ReadableStream({
    start: (controller) => {
      controller.enqueue(new Uint8Array(3));
      controller.close();
    },
  });
  const client = sampleClient(server.origin, { auth: { bearer: session } });
  expect(await failureOf(client.call(upload, { body }))).toMatchObject({
    status: 401,
    attempts: 1,
    outcome: 'rejected',
  });
});

function fail(): never {
  throw new Error('vault: token=canary-1');
}

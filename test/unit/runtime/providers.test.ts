import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CredentialsError } from '../../../templates/runtime/errors/credentials-error.js';
import { ConnectionError } from '../../../templates/runtime/errors/connection-error.js';
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

function fail(): never {
  throw new Error('vault: token=canary-1');
}

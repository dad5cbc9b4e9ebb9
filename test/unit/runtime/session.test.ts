import { expect, it } from 'vitest';
import { bearerScheme } from '../../../templates/runtime/security/bearer.js';
import { bearerSession } from '../../../templates/runtime/security/session.js';
import { json } from '../../support/fault-server/fault.js';
import { failureOf, getThing, key, sampleClient } from './sample-api.js';
import { serve } from './serving.js';

const bearer = bearerScheme('bearer');

it.each([[{ bearer }], [{ bearer, key }], [{ key, bearer }]])(
  'a fresh session that is refused is not over, whatever else signs the request: %#',
  async (requirement) => {
    const server = await serve(() => json({}, 401));
    let logins = 0;
    const session = bearerSession(() => Promise.resolve({ token: `token-${String((logins += 1))}` }));
    const auth = { bearer: session, key: { apiKey: 'public', apiSecret: 'secret' } };
    const operation = { ...getThing, security: [requirement] };
    const error = await failureOf(sampleClient(server.origin, { auth }).call(operation, { id: 'a' }));
    expect(error).toMatchObject({ status: 401, attempts: 1 });
    expect(logins).toBe(1);
  },
);

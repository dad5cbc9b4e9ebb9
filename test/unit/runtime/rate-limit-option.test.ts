import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../templates/runtime/errors/invalid-input-error.js';
import { newClient, type Client, type ClientOptions } from '../../../templates/runtime/client.js';
import { rateLimiter } from '../../../templates/runtime/keep-rate-limit.js';
import type { Api } from '../../../templates/runtime/operation.js';
import { failureOf, getThing, sampleApi } from './sample-api.js';

const { keepRateLimit: _, ...without } = sampleApi;
const advised: Api = { ...without, rateLimit: { requests: 1, windowMs: 60_000, advisory: true } };
const open = { ...getThing, security: [] };

function client(options: ClientOptions): Client {
  return newClient(advised, { fetch: () => Promise.resolve(Response.json({})), maxWaitMs: 10, ...options });
}

const twice = (of: Client): Promise<unknown> => Promise.all([of.call(open, { id: 'a' }), of.call(open, { id: 'a' })]);

describe('a client without a limiter', () => {
  it.each([true, { requests: 1, windowMs: 1_000 }])('refuses the option %j, which it could not keep', (rateLimit) => {
    expect(() => client({ rateLimit })).toThrow(InvalidInputError);
    expect(() => client({}).with({ rateLimit })).toThrow('rateLimiter');
  });

  it('holds nothing back, and takes that it should not', async () => {
    await twice(client({}));
    await twice(client({ rateLimit: false }));
  });

  it('keeps what rateLimiter makes: the advice, or a limit of its own', async () => {
    const refused = { code: 'rate_limited', attempts: 0 };
    expect(await failureOf(twice(client({ rateLimit: rateLimiter() })))).toMatchObject(refused);
    const own = rateLimiter({ requests: 1, windowMs: 60_000 });
    expect(await failureOf(twice(client({ rateLimit: own })))).toMatchObject(refused);
    await twice(client({ rateLimit: rateLimiter({ requests: 2, windowMs: 60_000 }) }));
  });
});

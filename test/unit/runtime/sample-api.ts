import { asJson } from '../../../templates/runtime/bodies/json.js';
import { keepRateLimit } from '../../../templates/runtime/keep-rate-limit.js';
import type { Api, Operation } from '../../../templates/runtime/operation.js';
import { pathAndQuery } from '../../../templates/runtime/path-and-query.js';
import type { SecurityScheme } from '../../../templates/runtime/security-scheme.js';
import { freshUuid } from '../../../templates/runtime/signing/nonce.js';
import { newClient, type Client, type ClientOptions } from '../../../templates/runtime/client.js';

export interface KeyCredentials {
  apiKey: string;
  apiSecret: string;
}

/** Prints all that is signed, with the time: each attempt has another signature. */
export const key: SecurityScheme<KeyCredentials> = {
  name: 'key',
  credentials: { apiKey: {}, apiSecret: { secret: true } },
  headers: ['x-key', 'x-time', 'x-signature'],
  sign: (request, { apiKey, apiSecret }, { now, fresh }) => ({
    headers: {
      'x-key': apiKey,
      'x-time': String(now.unixMilliseconds),
      'x-signature': Buffer.from(
        `${request.method} ${request.target} ${freshUuid(fresh)} ${request.body} ${String(apiSecret.length)}`,
      ).toString('base64'),
    },
  }),
};

export const sampleApi: Api = {
  name: 'sample',
  server: { url: 'https://api.example.test/v2' },
  keepRateLimit,
  error: { code: '/code', message: '/message' },
  requestId: 'X-Request-ID',
};

export interface Thing {
  id: string;
}

/** A descriptor's data, for operations that differ in something. */
export const thingFacts = {
  id: 'getThing',
  method: 'GET',
  path: '/things/{id}',
  target: pathAndQuery,
  parameters: [
    { in: 'path', name: 'id' },
    { in: 'query', name: 'filter' },
  ],
  accept: ['application/json'],
  security: [{ key }],
} as const satisfies Operation<never, unknown>;

export const getThing: Operation<{ id: string; filter?: string }, Thing> = thingFacts;

export const createThing: Operation<{ body: { size: number; note?: string } }, Thing> = {
  id: 'createThing',
  method: 'POST',
  path: '/things',
  body: { mediaType: 'application/json', encode: asJson, required: true },
  accept: ['application/json'],
  security: [{ key }],
};

export const secret = 'canary-5f2c-secret';

/** A client of a server on loopback, with credentials. */
export function sampleClient(origin: string, options: ClientOptions = {}, api: Api = sampleApi): Client {
  return newClient(api, {
    baseUrl: `${origin}/v2`,
    allowInsecureLoopback: true,
    auth: { key: { apiKey: 'public-key', apiSecret: secret } },
    ...options,
  });
}

/** What a call rejects with; fails where it does not. */
export async function failureOf(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('the call succeeded');
}

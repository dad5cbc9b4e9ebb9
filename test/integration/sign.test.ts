import '../support/clients/built-packages.js';
import { createHmacSigner } from '@countersign/allex/sign';
import { createAllxonSig1Signer } from '@countersign/allxon/sign';
import { createAccessSignSigner } from '@countersign/andx/sign';
import { InvalidInputError } from '@countersign/allex';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { allexCalls } from '../support/clients/allex-calls.js';
import { allxonCalls } from '../support/clients/allxon-calls.js';
import { andxCalls } from '../support/clients/andx-calls.js';
import { allexAt, allexAuth, allxonAt, allxonAuth, andxAt, andxAuth, NOW, now } from '../support/clients/clients.js';
import { failed } from '../support/clients/failed.js';
import { signingFetch } from '../support/clients/other-client.js';
import { startAllexServer } from '../support/servers/allex/server.js';
import { startAllxonServer } from '../support/servers/allxon/server.js';
import { startAndxServer } from '../support/servers/andx/server.js';
import { everyOperation } from './every-operation.js';

// The clients have wrong secrets here: what is accepted was signed by the entry `./sign`, and sent by `node:http`.
const local = { clock: now, nonce: () => '1', allowInsecureLoopback: true };

everyOperation({
  api: 'allex',
  calls: allexCalls,
  start: async () => {
    const server = await startAllexServer({ now });
    const owned = ['api-key', 'api-expires', 'api-signature'];
    const auth = { ...allexAuth, hmac: { apiKey: 'wrong', apiSecret: 'wrong' } };
    const client = allexAt(server, { auth, fetch: signingFetch(createHmacSigner(allexAuth.hmac, local), owned) });
    return { client, requests: () => server.requests, close: () => server.close() };
  },
  schemes: { hmac: 'hmac', bearer: 'bearer' },
});

everyOperation({
  api: 'andx',
  calls: andxCalls,
  start: async () => {
    const server = await startAndxServer({ now });
    const owned = ['key', 'user', 'passphrase', 'timestamp', 'sign'].map((name) => `access-${name}`);
    const wrong = { apiKey: 'wrong', username: 'wrong', passphrase: 'wrong', secretKey: 'wrong' };
    const fetch = signingFetch(createAccessSignSigner(andxAuth.accessSign, local), owned);
    const client = andxAt(server, { auth: { accessSign: wrong }, fetch });
    return { client, requests: () => server.requests, close: () => server.close() };
  },
  schemes: { accessSign: 'access-sign' },
});

everyOperation({
  api: 'allxon',
  calls: allxonCalls,
  start: async () => {
    const server = await startAllxonServer({ now });
    const wrong = { apiKeyId: 'wrong', apiSecret: 'd3Jvbmc=' };
    const fetch = signingFetch(createAllxonSig1Signer(allxonAuth.allxonSig1, local), ['authorization', 'date']);
    const client = allxonAt(server, { auth: { allxonSig1: wrong }, fetch });
    return { client, requests: () => [...server.requests, ...server.uploads], close: () => server.close() };
  },
  schemes: { allxonSig1: 'ALLXON-SIG1' },
});

describe('a signed request', () => {
  const { hmac } = allexAuth;
  const sign = createHmacSigner(hmac, { clock: now });

  test('is what was given, as it will be on the wire, and the signature', async () => {
    const url = new URL("https://allex.online/v2/user/trades?note=it's&symbol=btc-usdt#top");
    expect(await sign({ method: 'get', url, headers: new Headers({ 'X-Request': '7' }) })).toEqual({
      method: 'GET',
      url: 'https://allex.online/v2/user/trades?note=it%27s&symbol=btc-usdt',
      headers: {
        'x-request': '7',
        'api-key': hmac.apiKey,
        'api-expires': String(Math.floor(NOW / 1000) + 60),
        'api-signature': expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    });
  });

  test('has the text or the very bytes that were given', async () => {
    const request = { method: 'POST', url: 'https://allex.online/v2/order' };
    const text: string = (await sign({ ...request, body: '{"size":1}' })).body;
    const bytes = new TextEncoder().encode(text);
    const signed = await sign({ ...request, body: bytes });
    expect(signed.body).toBe(bytes);
    expect(signed.headers).toEqual((await sign({ ...request, body: text })).headers);
  });

  test('is signed anew with other credentials, where a function gives them', async () => {
    let apiKey = 'first';
    const rotating = createHmacSigner(() => ({ ...hmac, apiKey }), { clock: now });
    const keys = [];
    for (apiKey of ['first', 'second']) {
      keys.push((await rotating({ method: 'GET', url: 'https://allex.online/v2/user' })).headers['api-key']);
    }
    expect(keys).toEqual(['first', 'second']);
  });

  test.each([
    ['http', { method: 'GET', url: 'http://allex.online/v2/user' }, 'url is not https'],
    ['no URL', { method: 'GET', url: '/v2/user' }, 'url is not an absolute URL'],
    ['user info', { method: 'GET', url: 'https://me:secret@allex.online/' }, 'url has user info'],
    ['another host', { method: 'GET', url: 'https://allex.online/', headers: { Host: 'x' } }, 'headers.host is that'],
    ['a line feed', { method: 'GET', url: 'https://allex.online/', headers: { a: 'b\nc' } }, 'headers.a has'],
    ['an object', { method: 'POST', url: 'https://allex.online/', body: {} as string }, 'body is neither'],
  ])('is none with %s', async (_, request, message) => {
    const failure = await failed(sign(request));
    expect(failure).toBeInstanceOf(InvalidInputError);
    expect(failure).toMatchObject({ message: expect.stringContaining(message) as string });
  });

  test('never shows what it was signed with', async () => {
    const secret = 'canary-of-a-secret';
    const shown: string[] = [inspect(createHmacSigner({ ...hmac, apiSecret: secret }), { showHidden: true, depth: 9 })];
    const failing = () => createHmacSigner({ ...hmac, apiSecret: `${secret}\n` });
    expect(failing).toThrow(InvalidInputError);
    try {
      failing();
    } catch (error) {
      shown.push(inspect(error, { showHidden: true, depth: 9 }));
    }
    const asked = createHmacSigner(() => Promise.reject(new Error(secret)));
    shown.push(inspect(await failed(asked({ method: 'GET', url: 'https://allex.online/' })), { showHidden: true }));
    expect(shown.join()).not.toContain(secret);
    expect(shown.join()).toContain('CredentialsError');
  });
});

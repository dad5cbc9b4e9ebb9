import { describe, expect, it } from 'vitest';
import { asBytes } from '../../../templates/runtime/bodies/bytes.js';
import { hexFormat, oneOf } from '../../../templates/runtime/credential-formats.js';
import { InvalidInputError } from '../../../templates/runtime/errors/invalid-input-error.js';
import { MissingCredentialsError } from '../../../templates/runtime/errors/missing-credentials-error.js';
import { newClient, type ClientOptions } from '../../../templates/runtime/client.js';
import { fillVariables } from '../../../templates/runtime/server-variables.js';
import { urlArgument } from '../../../templates/runtime/url-argument.js';
import type { Api, Operation } from '../../../templates/runtime/operation.js';
import { apiKeyScheme } from '../../../templates/runtime/security/api-key.js';
import { bearerScheme } from '../../../templates/runtime/security/bearer.js';
import { bearerSession } from '../../../templates/runtime/security/session.js';
import { json } from '../../support/fault-server/fault.js';
import { failureOf, getThing, key, sampleApi, sampleClient } from './sample-api.js';
import { serve } from './serving.js';

const bearer = bearerScheme('bearer');
const inQuery = apiKeyScheme('inQuery', { in: 'query', name: 'k' });
const ok = json({ id: 'a' });
const either = { ...getThing, security: [{ key }, { bearer }] };
const keyed = { apiKey: 'k', apiSecret: 's' };
const input = { id: 'a' };

describe('of several alternatives', () => {
  it.each([
    [{ key: keyed, bearer: { token: 't' } }, undefined, 'x-key'],
    [{ bearer: { token: 't' } }, undefined, 'authorization'],
    [{ key: keyed, bearer: { token: 't' } }, 'bearer', 'authorization'],
    [{ key: undefined, bearer: () => ({ token: 't' }) }, undefined, 'authorization'],
    [{ bearer: { token: () => Promise.resolve('t') } }, undefined, 'authorization'],
  ])('%o with %s sends %s and never both', async (auth, wanted, header) => {
    const server = await serve(() => ok);
    await sampleClient(server.origin, { auth }).call(either, input, { auth: wanted });
    const names = Object.keys(server.arrivals[0]?.headers ?? {}).filter((name) =>
      ['x-key', 'authorization'].includes(name),
    );
    expect(names).toEqual([header]);
  });

  it('says what is missing before anything is sent', async () => {
    const server = await serve(() => ok);
    const client = sampleClient(server.origin, { auth: {} });
    const both = { ...getThing, security: [{ key, bearer }, { inQuery }] };
    const error = await failureOf(client.call(both, input));
    expect(error).toBeInstanceOf(MissingCredentialsError);
    expect(String(error)).toContain('needs credentials: auth.key and auth.bearer, or auth.inQuery');
    await client.call({ ...getThing, security: [{ key }, {}] }, input);
    expect(server.arrivals).toHaveLength(1);
  });

  it('an inherited name is no credential', async () => {
    const client = newClient(sampleApi, { auth: Object.create({ key: keyed }) as object });
    expect(await failureOf(client.call(getThing, input))).toBeInstanceOf(MissingCredentialsError);
  });

  it('all schemes of one sign, and the query is appended', async () => {
    const server = await serve(() => ok);
    const client = sampleClient(server.origin, { auth: { key: keyed, inQuery: { key: 'a b' } } });
    await client.call({ ...getThing, security: [{ inQuery, key }] }, { id: 'a', filter: 'x' });
    const [arrival] = server.arrivals;
    expect(arrival?.target).toBe('/v2/things/a?filter=x&k=a%20b');
    expect(Buffer.from(String(arrival?.headers['x-signature']), 'base64').toString()).toContain('?filter=x&k=a%20b ');
  });
});

describe('what is signed is what is sent', () => {
  it('with the declared server’s path in place of the prefix', async () => {
    const server = await serve(() => ok);
    const client = sampleClient(server.origin, { baseUrl: `${server.origin}/proxy/api/v2/` });
    await client.call(getThing, { id: "it's/ü", filter: "'()*" });
    const [arrival] = server.arrivals;
    expect(arrival?.target).toBe('/proxy/api/v2/things/it%27s%2F%C3%BC?filter=%27%28%29%2A');
    const signed = Buffer.from(String(arrival?.headers['x-signature']), 'base64').toString();
    expect(signed).toContain('GET /v2/things/it%27s%2F%C3%BC?filter=%27%28%29%2A ');
  });

  it.each(['X-Signature', 'host', 'Content-Length', 'content-type', 'x-key'])(
    'and a caller cannot set %s',
    async (name) => {
      const server = await serve(() => ok);
      const client = sampleClient(server.origin);
      expect(await failureOf(client.call(getThing, input, { headers: { [name]: 'mine' } }))).toBeInstanceOf(
        InvalidInputError,
      );
      expect(await failureOf(client.with({ headers: { [name]: 'mine' } }).call(getThing, input))).toBeInstanceOf(
        InvalidInputError,
      );
      expect(server.arrivals).toHaveLength(0);
    },
  );
});

describe('an operation whose URL is an argument', () => {
  const upload: Operation<{ upload_url: string; body: Uint8Array }, void> = {
    id: 'upload',
    method: 'PUT',
    path: '/{upload_url}',
    url: 'upload_url',
    target: urlArgument,
    body: { mediaType: 'application/octet-stream', encode: asBytes, required: true },
  };

  it('gets no credential and no default header', async () => {
    const server = await serve(() => ({ kind: 'reply' }));
    const client = sampleClient('http://127.0.0.1:1', { headers: { 'x-default': 'd' } });
    await client.call(upload, { upload_url: `${server.origin}/b/o?X-Sig=a%2Fb&n=it%27s`, body: new Uint8Array([1]) });
    const [arrival] = server.arrivals;
    expect(arrival?.target).toBe('/b/o?X-Sig=a%2Fb&n=it%27s');
    expect(Object.keys(arrival?.headers ?? {})).not.toEqual(expect.arrayContaining(['x-default']));
    expect(Object.keys(arrival?.headers ?? {})).not.toEqual(expect.arrayContaining(['x-key']));
  });

  it.each(['http://example.test/x', 'https://u:p@example.test/', 'file:///etc/passwd', '/relative', 42])(
    'refuses %s',
    async (upload_url) => {
      const client = sampleClient('http://127.0.0.1:1');
      const call = client.call(upload, { upload_url: upload_url as string, body: new Uint8Array() });
      expect(await failureOf(call)).toMatchObject({ code: 'invalid_input', place: 'upload_url' });
    },
  );
});

describe('a client', () => {
  const api: Api = {
    ...sampleApi,
    server: {
      url: 'https://{region}.example.test/v2',
      variables: { region: { default: 'us', enum: ['us', 'eu'] } },
      fill: fillVariables,
    },
    credentials: {
      key: {
        apiKey: {},
        apiSecret: { secret: true, format: hexFormat },
        unit: { format: oneOf('s', 'ms'), default: 's' },
      },
    },
  };
  const urls: string[] = [];
  const fetch: ClientOptions['fetch'] = (url) => {
    urls.push(url);
    return Promise.resolve(Response.json({ id: 'a' }));
  };

  it('takes server variables from its options', async () => {
    await newClient(api, { fetch }).call({ ...getThing, security: [] }, input);
    await newClient(api, Object.assign({ fetch }, { region: 'eu' })).call({ ...getThing, security: [] }, input);
    expect(urls).toEqual(['https://us.example.test/v2/things/a', 'https://eu.example.test/v2/things/a']);
    expect(() => newClient(api, Object.assign({ fetch }, { region: 'evil.test/' }))).toThrow(
      'region is not one of us, eu',
    );
  });

  it.each([
    [{ apiKey: 'k', apiSecret: 'zz' }, 'auth.key.apiSecret is not hex'],
    [{ apiKey: 'k' }, 'auth.key.apiSecret is missing'],
    [{ apiKey: 'k', apiSecret: 'aa', unit: 'h' }, 'auth.key.unit is not one of s, ms'],
    [{ apiKey: 'k', apiSecret: 'aa', apiSecrt: 'x' }, 'auth.key.apiSecrt is no credential of this scheme'],
  ])('refuses %o', (credentials, message) => {
    expect(() => newClient(api, { auth: { key: credentials } })).toThrow(message);
    expect(() => newClient(api, { auth: { keyy: credentials } })).toThrow('auth.keyy is no security scheme');
  });

  it('is handed back as it is', () => {
    const client = newClient(api);
    expect(newClient(api, client)).toBe(client);
  });
});

describe('a session', () => {
  it('logs in once for all, again when it is over, and again when forgotten', async () => {
    let logins = 0;
    let now = 0;
    const jwt = (exp: number): string => `h.${btoa(JSON.stringify({ exp }))}.s`;
    const session = bearerSession(
      () => {
        logins += 1;
        return Promise.resolve({ token: jwt(now / 1000 + 3600) });
      },
      () => now,
    );
    await Promise.all([session(), session()]);
    expect(logins).toBe(1);
    now = 3_580_000;
    await session();
    expect(logins).toBe(2);
    session.forget();
    await session();
    expect(logins).toBe(3);
  });

  it('that failed to log in tries again', async () => {
    let logins = 0;
    const session = bearerSession(() => {
      logins += 1;
      return logins === 1 ? Promise.reject(new Error('down')) : Promise.resolve({ token: 't' });
    });
    await expect(session()).rejects.toThrow('down');
    await expect(session()).resolves.toEqual({ token: 't' });
  });
});

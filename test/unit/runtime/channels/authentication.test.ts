import { describe, expect, it } from 'vitest';
import type { StreamEvent } from '../../../../templates/runtime/channels/events.js';
import type { StreamApi } from '../../../../templates/runtime/channels/stream-api.js';
import { AuthenticationRefusedError } from '../../../../templates/runtime/errors/authentication-refused-error.js';
import { ConnectionError } from '../../../../templates/runtime/errors/connection-error.js';
import { CredentialsError } from '../../../../templates/runtime/errors/credentials-error.js';
import { MissingCredentialsError } from '../../../../templates/runtime/errors/missing-credentials-error.js';
import { TimeoutError } from '../../../../templates/runtime/errors/timeout-error.js';
import { bearerSession } from '../../../../templates/runtime/security/session.js';
import { endOf, take, until } from '../../../support/streams/iterating.js';
import { engine, type Script } from './engine.js';
import { books, fills, keyAuth, orders, sampleClient, sampleStream, secret, trades } from './sample-stream.js';

const refusing: Script = {
  asked: (socket, { op }) => {
    if (op === 'auth') socket.send('{"error":"Invalid signature"}');
    return op === 'auth';
  },
};

describe('credentials', () => {
  it('go first, in the declared order of schemes, and private channels wait until they are accepted', async () => {
    let accept: (() => void) | undefined;
    const { url, log, requests } = await engine({
      asked: (socket, { op }) => {
        if (op === 'auth') accept = () => socket.send('{"message":"authenticated"}');
        return op === 'auth';
      },
    });
    const client = sampleClient(url, { auth: { bearer: { token: 'tok' }, ...keyAuth } });
    const own = client.subscribe(orders, {})[Symbol.asyncIterator]();
    const first = own.next();
    const open = client.subscribe(books, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await take(open, 1);
    expect(log).toEqual(['1 open', '1 subscribe books:a-b', '1 auth']);
    accept?.();
    expect(await first).toMatchObject({ value: { kind: 'snapshot' } });
    expect(Object.keys(requests[1]?.args[0] ?? {})).toEqual(['x-key', 'x-signed', 'x-time', 'x-nonce']);
    client.close();
  });

  it('are of the first alternative that is there', async () => {
    const { url, requests } = await engine();
    const client = sampleClient(url, { auth: { bearer: { token: () => Promise.resolve('a-token') } } });
    await take(client.subscribe(orders, {})[Symbol.asyncIterator](), 1);
    expect(requests[0]).toEqual({ op: 'auth', args: [{ authorization: 'Bearer a-token' }] });
    client.close();
  });

  it('that are missing are missed at the call', () => {
    const client = sampleClient('ws://127.0.0.1:9');
    expect(() => client.subscribe(orders, {})).toThrow(MissingCredentialsError);
    expect(() => client.subscribe(orders, {})).toThrow('orders: needs credentials: auth.key, or auth.bearer');
    const { security: [first = {}] = [] } = sampleStream;
    const strict: StreamApi = { ...sampleStream, security: [first] };
    expect(() => sampleClient('ws://127.0.0.1:9', {}, strict)).toThrow('sample: needs credentials: auth.key');
  });

  it('that are refused end private subscriptions, once and typed; public ones go on', async () => {
    const { url, log, sockets } = await engine(refusing);
    const events: StreamEvent[] = [];
    const client = sampleClient(url, { auth: keyAuth, onEvent: (event) => events.push(event) });
    const open = client.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    const first = open.next();
    const ends = await Promise.all(
      [client.subscribe(orders, {}), client.subscribe(fills, {})].map((each) => endOf(each[Symbol.asyncIterator]())),
    );
    for (const end of ends) {
      expect(end).toBeInstanceOf(AuthenticationRefusedError);
      expect(end).toMatchObject({
        message: 'sample: the credentials are refused: Invalid signature',
        reason: 'Invalid signature',
        retryable: false,
      });
    }
    expect(await endOf(client.subscribe(orders, {})[Symbol.asyncIterator]())).toBe(ends[0]);
    expect(await first).toMatchObject({ value: { kind: 'snapshot' } });
    sockets[0]?.terminate();
    expect(await take(open, 2)).toMatchObject([{ kind: 'reconnected' }, { kind: 'snapshot' }]);
    expect(log.filter((line) => line.endsWith('auth'))).toEqual(['1 auth']);
    expect(events.filter(({ kind }) => kind === 'refused')).toHaveLength(1);
    client.close();
  });

  it('that are refused leave no connection behind where nothing else needs it', async () => {
    const { url, sockets, openSockets } = await engine(refusing);
    const client = sampleClient(url, { auth: keyAuth });
    expect(await endOf(client.subscribe(orders, {})[Symbol.asyncIterator]())).toBeInstanceOf(
      AuthenticationRefusedError,
    );
    await until(() => openSockets() === 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sockets).toHaveLength(1);
    // Somebody who tries again is let.
    expect(await endOf(client.subscribe(orders, {})[Symbol.asyncIterator]())).toBeInstanceOf(
      AuthenticationRefusedError,
    );
    expect(sockets).toHaveLength(2);
  });

  it('nobody answers to are a timeout', async () => {
    const { url } = await engine({ asked: (_socket, { op }) => op === 'auth' });
    const client = sampleClient(url, { auth: keyAuth, timeoutMs: 40 });
    const open = client.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    const first = open.next();
    const end = await endOf(client.subscribe(orders, {})[Symbol.asyncIterator]());
    expect(end).toBeInstanceOf(TimeoutError);
    expect(end).toMatchObject({ message: 'sample: no answer to the credentials within 40 ms', retryable: true });
    expect(await first).toMatchObject({ value: { kind: 'snapshot' } });
    client.close();
  });

  it('nobody answers to after they were accepted before are sent on another connection', async () => {
    const { url, sockets } = await engine({ asked: (_socket, { op }, number) => op === 'auth' && number === 2 });
    const reader = sampleClient(url, { auth: keyAuth, timeoutMs: 40 }).subscribe(orders, {})[Symbol.asyncIterator]();
    await take(reader, 1);
    sockets[0]?.terminate();
    expect(await take(reader, 2)).toMatchObject([{ kind: 'reconnected' }, { kind: 'reconnected' }]);
    expect(await take(reader, 1)).toMatchObject([{ kind: 'snapshot' }]);
    expect(sockets).toHaveLength(3);
    await reader.return?.();
  });

  it('of a session are renewed once when they are refused', async () => {
    const { url, requests } = await engine({
      asked: (socket, { op, args: [fields] }) => {
        if (op !== 'auth' || JSON.stringify(fields).includes('token-2')) return false;
        socket.send('{"error":"Session is over"}');
        return true;
      },
    });
    let logins = 0;
    let now = 0;
    const session = bearerSession(
      () => Promise.resolve({ token: `token-${(logins += 1)}` }),
      () => now,
    );
    await session();
    now += 120_000;
    const client = sampleClient(url, { auth: { bearer: session } });
    await take(client.subscribe(orders, {})[Symbol.asyncIterator](), 1);
    expect(requests.filter(({ op }) => op === 'auth').map(({ args }) => args[0])).toEqual([
      { authorization: 'Bearer token-1' },
      { authorization: 'Bearer token-2' },
    ]);
    client.close();
  });

  it('whose function fails are a typed error without its text', async () => {
    const { url } = await engine();
    const client = sampleClient(url, { auth: { key: () => Promise.reject(new Error(secret)) } });
    const end = await endOf(client.subscribe(orders, {})[Symbol.asyncIterator]());
    expect(end).toBeInstanceOf(CredentialsError);
    expect(String(end)).not.toContain(secret);
  });
});

describe('a function that never gives credentials', () => {
  const auth = { key: () => new Promise<never>(() => undefined) };
  const options = { auth, timeoutMs: 50, reconnect: { firstMs: 1, longestMs: 1, firstAttempts: 2 } };

  it('ends private subscriptions in time; public ones go on', async () => {
    const { url, send } = await engine();
    const client = sampleClient(url, options);
    const open = client.subscribe(trades, {})[Symbol.asyncIterator]();
    await take(open, 1);
    expect(await endOf(client.subscribe(orders, {})[Symbol.asyncIterator]())).toBeInstanceOf(TimeoutError);
    send({ topic: 'trades', action: 'insert', data: [{ price: 7 }] });
    expect(await take(open, 1)).toMatchObject([{ data: [{ price: 7 }] }]);
    client.close();
  });

  it('ends all of them where a connection cannot be made without', async () => {
    const { url, sockets } = await engine();
    const api = { ...sampleStream, authentication: { method: 'GET' } };
    const client = sampleClient(url, options, api);
    expect(await endOf(client.subscribe(orders, {})[Symbol.asyncIterator]())).toBeInstanceOf(TimeoutError);
    expect(sockets).toHaveLength(0);
  });
});

describe('credentials in the query', () => {
  const { authentication: _, ...rest } = sampleStream;
  const inQuery: StreamApi = { ...rest, authentication: { method: 'CONNECT' } };

  it('are signed for the declared path and sent anew with each connection', async () => {
    const urls: string[] = [];
    const { url, sockets, log } = await engine({ opened: (_socket, _number, target) => urls.push(target) });
    const client = sampleClient(url.replace('/stream', '/proxied'), { auth: keyAuth, nonce: () => '0a' }, inQuery);
    const reader = client.subscribe(orders, {})[Symbol.asyncIterator]();
    await take(reader, 1);
    sockets[0]?.terminate();
    await take(reader, 2);
    const times = urls.map((target) => new URL(target, url).searchParams);
    expect(urls[0]).toMatch(/^\/proxied\?x-key=public-key&x-signed=CONNECT\+%2Fstream\+18&x-time=\d+&x-nonce=0a$/);
    expect(times).toHaveLength(2);
    expect(log).not.toContain('1 auth');
    client.close();
  });

  it.each([
    [401, AuthenticationRefusedError, 1],
    [503, ConnectionError, 5],
  ])('are answered with status %i: %o after %i handshakes', async (status, type, handshakes) => {
    const { url, refusals } = await engine({ refuse: status });
    const events: StreamEvent[] = [];
    const client = sampleClient(url, { auth: keyAuth, onEvent: (event) => events.push(event) }, inQuery);
    const end = await endOf(client.subscribe(orders, {})[Symbol.asyncIterator]());
    expect(end).toBeInstanceOf(type);
    expect(refusals()).toBe(handshakes);
    expect(JSON.stringify([events, end])).not.toContain('x-signed');
  });
});

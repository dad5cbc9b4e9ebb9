import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import type { StreamOptions } from '../../../../templates/runtime/channels/options.js';
import { newStream } from '../../../../templates/runtime/channels/stream-client.js';
import { InvalidInputError } from '../../../../templates/runtime/errors/invalid-input-error.js';
import { endOf, take } from '../../../support/streams/iterating.js';
import { engine } from './engine.js';
import { books, keyAuth, orders, sampleClient, sampleStream, secret } from './sample-stream.js';

describe('an option that can never work is refused when the stream is made', () => {
  it.each<[string, StreamOptions, string]>([
    ['an http URL', { url: 'https://a.test/stream' }, 'url is not wss'],
    ['ws', { url: 'ws://a.test/stream' }, 'url is not wss (ws only for loopback, with allowInsecureLoopback)'],
    ['ws on loopback without leave', { url: 'ws://127.0.0.1/s', allowInsecureLoopback: false }, 'url is not wss'],
    ['user info', { url: 'wss://user:canary@a.test/' }, 'url has user info'],
    ['a query', { url: 'wss://a.test/?canary=1' }, 'url has a query or fragment'],
    ['no URL', { url: 'canary' }, 'url is not an absolute URL'],
    ['a wrong time', { timeoutMs: Number.NaN }, 'timeoutMs is not a number from 0'],
    ['a wrong limit', { reconnect: { attempts: -1 } }, 'reconnect.attempts is not a number from 0'],
    ['a wrong ping', { ping: { intervalMs: -1 } }, 'ping.intervalMs is not a number from 0'],
    ['unknown credentials', { auth: { other: {} } }, 'auth.other is no security scheme of this API'],
    ['wrong credentials', { auth: { key: { key: 'canary\n', secret: 's' } } }, 'auth.key.key has a control character'],
  ])('%s', (_, options, message) => {
    const make = () => sampleClient('ws://127.0.0.1:9', options);
    expect(make).toThrow(InvalidInputError);
    expect(make).toThrow(message);
    expect(make).not.toThrow('canary');
  });

  it('no WebSocket on this platform, with what to do about it', () => {
    vi.stubGlobal('WebSocket', undefined);
    expect(() => newStream(sampleStream)).toThrow(
      'WebSocket is not part of this platform (Node.js has it since version 22): pass one as this option, such as that of the npm package ws',
    );
    vi.unstubAllGlobals();
  });
});

describe('parameters', () => {
  const client = sampleClient('ws://127.0.0.1:9');

  it.each([
    [{ symbol: '' }, 'symbol is not a text, is empty, or has white space or a control character'],
    [{ symbol: 'a b' }, 'symbol is not a text'],
    [{ symbol: ['a-b', ''] }, 'symbol is not a text'],
    [{ symbol: [] }, 'symbol is an empty list'],
  ])('%j are refused', (parameters, message) => {
    expect(() => client.subscribe(books, parameters)).toThrow(InvalidInputError);
    expect(() => client.subscribe(books, parameters)).toThrow(message);
  });

  it('that are undefined are left out, and the same one twice is one', async () => {
    const { url, log } = await engine();
    const other = sampleClient(url);
    await take(other.subscribe(books, { symbol: undefined })[Symbol.asyncIterator](), 1);
    await take(other.subscribe(books, { symbol: ['a-b', 'a-b'] })[Symbol.asyncIterator](), 1);
    other.close();
    expect(log.filter((line) => / subscribe/.test(line))).toEqual(['1 subscribe books', '1 subscribe books:a-b']);
  });

  it('that an address does not take are refused', () => {
    const one = { ...books, address: 'books:{symbol}' };
    expect(() => client.subscribe(one, {})).toThrow('books does not take no parameters');
  });
});

describe('secrets', () => {
  it('are in no error, event, inspection or JSON, also where the server echoes them', async () => {
    const { url } = await engine({
      asked: (socket, { op, args }) => {
        socket.send(JSON.stringify({ error: `Bad: ${JSON.stringify(args)} ${secret}` }));
        socket.send(`{"topic": ${secret} `);
        return op !== 'ping';
      },
    });
    const seen: unknown[] = [];
    const client = sampleClient(url, { auth: keyAuth, onEvent: (event) => seen.push(event) });
    const subscription = client.subscribe(orders, {});
    const reader = subscription[Symbol.asyncIterator]();
    const error = await endOf(reader);
    seen.push(error, client, subscription, reader);
    expect(String(error)).toContain('[redacted]');
    for (const each of seen) {
      const shown = `${inspect(each, { depth: 9, showHidden: true })} ${JSON.stringify(each)} ${String((each as Error).stack)}`;
      expect(shown).not.toContain(secret);
    }
  });
});

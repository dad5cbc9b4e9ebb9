import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emitPackage } from '../../../../generator/emit/emit.js';
import type { FakeStream } from '../../../../templates/runtime/testing/stream/fake-stream.js';
import type { FakeTopic } from '../../../../templates/runtime/testing/stream/fake-topic.js';
import { importPackage, writePackage } from '../../../support/documents/write-package.js';
import { planFile } from '../../../support/packages.js';
import { endOf } from '../../../support/streams/iterating.js';

// Streams that have none of the words of the packages here, and the places of messages elsewhere.

type Stream = Readonly<Record<string, (given?: unknown) => AsyncIterable<unknown>>>;

type Channels = Readonly<Record<string, (given?: unknown) => FakeTopic<unknown>>>;

interface Made {
  readonly newStream: (options: object) => Stream;
  readonly newFake: (options?: object) => FakeStream<Channels>;
}

const root = mkdtempSync(join(tmpdir(), 'countersign-stream-fake-'));
afterAll(() => rmSync(root, { recursive: true }));

async function made(spec: string, name: string): Promise<Made> {
  const { plan, diagnostics } = await planFile(join(import.meta.dirname, spec));
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const folder = join(root, name);
  writePackage(folder, emitPackage(plan));
  const entries = { ...(await importPackage(folder, 'stream')), ...(await importPackage(folder, 'testing')) };
  const Made = Reflect.get(entries, `${name}Stream`) as new (options: object) => Stream;
  return {
    newStream: (options) => new Made({ reconnect: { firstMs: 1, longestMs: 1 }, ...options }),
    newFake: Reflect.get(entries, `fake${name}Stream`) as Made['newFake'],
  };
}

const iterate = (items: AsyncIterable<unknown> | undefined): AsyncIterator<unknown> => {
  if (items === undefined) throw new Error('no such channel');
  return items[Symbol.asyncIterator]();
};

describe('credentials in the query, and no word for what is wrong', () => {
  const auth = { signed: { id: 'me', secret: 'canary-1' } };
  const level = { market: 'a/b', depth: '10' };
  let query: Made;
  beforeAll(async () => {
    query = await made('query.yaml', 'Query');
  });

  test('a signature is verified in the handshake', async () => {
    const fake = query.newFake({ auth });
    const stream = query.newStream({ auth, WebSocket: fake.WebSocket });
    const reader = iterate(stream['levels']?.(level));
    const first = reader.next();
    await fake.channels['levels']?.(level).send({ best: 3 });
    expect((await first).value).toMatchObject({
      kind: 'update',
      action: undefined,
      parameters: level,
      data: { of: 'level', market: 'a/b', best: 3 },
    });
    expect(fake.connections).toEqual([{ number: 1, url: 'wss://query.example/v1/live', schemes: ['signed'] }]);
    expect(fake.subscriptions).toMatchObject([{ channel: 'levels', address: 'levels/a/b/10', parameters: level }]);
    expect(fake.received).toEqual([{ do: ['sub', { to: 'levels/a/b/10', again: 'levels/a/b/10' }] }]);
    expect(fake.channels['levels']?.(level).example()).toEqual({ best: 17 });
    fake.drop();
    expect((await reader.next()).value).toMatchObject({ kind: 'reconnected' });
    await fake.channels['levels']?.(level).subscribed();
    expect(fake.connections).toMatchObject([{ number: 2, schemes: ['signed'] }]);
    stream['close']?.();
    expect(fake.connections).toEqual([]);
  });

  test('one that is wrong is refused there, with nothing said', async () => {
    const fake = query.newFake({ auth });
    const stream = query.newStream({ auth: { signed: { id: 'me', secret: 'canary-2' } }, WebSocket: fake.WebSocket });
    expect(await endOf(iterate(stream['news']?.()))).toMatchObject({ code: 'authentication_refused' });
    expect(fake.refused).toEqual([{ reason: 'signed: signature is wrong' }]);
    const right = query.newStream({ auth, WebSocket: fake.refuseCredentials().WebSocket });
    expect(await endOf(iterate(right['news']?.()))).toMatchObject({ code: 'authentication_refused' });
  });

  test('a proxy has another path, and the declared one is signed', async () => {
    const fake = query.newFake({ auth });
    const url = 'wss://proxy.example/other';
    const reader = iterate(query.newStream({ auth, url, WebSocket: fake.WebSocket })['news']?.());
    const first = reader.next();
    await fake.channels['news']?.().send({ text: 'a' });
    expect((await first).value).toMatchObject({ text: 'a' });
    expect(fake.connections).toMatchObject([{ url, schemes: ['signed'] }]);
  });

  test('what is no message closes the connection, with a code that is final', async () => {
    const fake = query.newFake({ verify: false });
    const socket = new fake.WebSocket('wss://query.example/v1/live');
    const closed = new Promise((resolve) => socket.addEventListener('close', resolve));
    socket.addEventListener('open', () => socket.send('{"do":["sub",{"to":"news","again":"old"}]}'));
    expect(await closed).toEqual({
      code: 4003,
      reason: '{"do":["sub",{"to":"news","again":"old"}]} is no message of query; it has subscribe',
    });
    expect(() => fake.channels['news']?.().refuse('no')).toThrow('its spec does not say where an error stands');
  });
});

describe('a message of other words, a nested channel, and an envelope around the fields', () => {
  const auth = { signed: { secret: 'canary-1' }, key: { key: 'k' } };
  let channels: Made;
  beforeAll(async () => {
    channels = await made('../../../golden/channels.yaml', 'Channels');
  });

  test('two schemes at once are verified', async () => {
    const fake = channels.newFake({ auth });
    const reader = iterate(channels.newStream({ auth, WebSocket: fake.WebSocket })['balances']?.('btc'));
    expect((await reader.next()).value).toEqual({});
    await fake.channels['balances']?.('btc').send({ free: 1 });
    expect((await reader.next()).value).toEqual({ free: 1 });
    expect(fake.connections).toMatchObject([{ schemes: ['signed', 'key'] }]);
    expect(fake.received).toContainEqual({ op: 'subscribe', channels: [{ name: 'balances/btc' }] });
  });

  test('and refused where one of them is wrong', async () => {
    const fake = channels.newFake({ auth: { ...auth, key: { key: 'other' } } });
    const stream = channels.newStream({ auth, WebSocket: fake.WebSocket });
    expect(await endOf(iterate(stream['orders']?.()))).toMatchObject({ reason: 'key: X-Key is wrong' });
  });

  test('several parameters are an object, of which addresses take some', async () => {
    const fake = channels.newFake();
    const stream = channels.newStream({ WebSocket: fake.WebSocket });
    const [wide, narrow] = [iterate(stream['tickers']?.()), iterate(stream['tickers']?.({ base: 'a', quote: 'b' }))];
    expect((await wide.next()).value).toMatchObject({ kind: 'snapshot' });
    expect((await narrow.next()).value).toMatchObject({ kind: 'snapshot', parameters: { base: 'a', quote: 'b' } });
    await fake.channels['tickers']?.({ base: 'a', quote: 'b' }).send({ last: 2 }, { action: 'change' });
    expect((await narrow.next()).value).toMatchObject({ kind: 'update', action: 'change', data: { last: 2 } });
    await fake.channels['tickers']?.({ base: 'a' }).send({ last: 3 });
    await wide.return?.();
    expect(fake.subscriptions).toMatchObject([{ address: 'tickers/a/b' }]);
    expect(fake.received).toContainEqual({ op: 'unsubscribe', address: 'tickers' });
    const candles = iterate(stream['candles']?.({ symbol: 'a', interval: '1m' }));
    fake.channels['candles']?.({ symbol: 'a' }).refuse('not today');
    expect(await endOf(candles)).toMatchObject({ reason: 'not today', address: 'candles/a/1m' });
  });
});

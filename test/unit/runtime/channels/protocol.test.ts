import { describe, expect, it } from 'vitest';
import type { StreamEvent } from '../../../../templates/runtime/channels/events.js';
import { ProtocolError } from '../../../../templates/runtime/errors/protocol-error.js';
import { SubscriptionRefusedError } from '../../../../templates/runtime/errors/subscription-refused-error.js';
import { TimeoutError } from '../../../../templates/runtime/errors/timeout-error.js';
import { endOf, take, until } from '../../../support/streams/iterating.js';
import { engine } from './engine.js';
import { books, fills, keyAuth, orders, sampleClient, trades } from './sample-stream.js';

const good = JSON.stringify({ topic: 'trades', symbol: 'a-b', action: 'insert', data: [{ price: 7 }] });

describe('a message that cannot be handed to anybody is left out, with an event', () => {
  it.each<[string, string | Buffer, string, string]>([
    ['is no JSON', '{"topic": "trades"', 'malformed', '{"topic": "trades"'],
    ['is no object', '"trades"', 'malformed', '"trades"'],
    ['is null', 'null', 'malformed', 'null'],
    ['is binary', Buffer.from([1, 2, 3]), 'binary', ''],
    ['is too long', JSON.stringify({ topic: 'x'.repeat(300) }), 'too_large', `{"topic":"${'x'.repeat(150)}`],
    ['is too long in bytes', JSON.stringify({ topic: '€'.repeat(80) }), 'too_large', `{"topic":"${'€'.repeat(80)}"}`],
    ['is of another channel', '{"topic":"other","data":1}', 'unknown_channel', '{"topic":"other","data":1}'],
    ['has another action', good.replace('insert', 'explode'), 'unknown_action', good.replace('insert', 'explode')],
    ['has no payload', good.replace('"data"', '"dada"'), 'no_payload', good.replace('"data"', '"dada"')],
  ])('that %s', async (_, message, problem, snippet) => {
    const { url, sockets } = await engine();
    const events: StreamEvent[] = [];
    const client = sampleClient(url, { maxMessageBytes: 200, onEvent: (event) => events.push(event) });
    const reader = client.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await take(reader, 1);
    sockets[0]?.send(message);
    sockets[0]?.send(good);
    expect(await take(reader, 1)).toMatchObject([{ kind: 'update', data: [{ price: 7 }] }]);
    const errors = events.flatMap((event) => (event.kind === 'protocol' ? [event.error] : []));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toBeInstanceOf(ProtocolError);
    expect(errors[0]).toMatchObject({ problem, snippet, code: `protocol_${problem}` });
    expect(sockets).toHaveLength(1);
    client.close();
  });

  it('but greetings, pongs and late messages of channels that were asked for once need none', async () => {
    const { url, send } = await engine();
    const events: StreamEvent[] = [];
    const client = sampleClient(url, { onEvent: (event) => events.push(event) });
    const reader = client.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await take(reader, 1);
    await take(client.subscribe(books, { symbol: 'a-b' })[Symbol.asyncIterator](), 1);
    for (const message of [{ message: 'Welcome!' }, [], { topic: 'books', symbol: 'c-d', action: 'partial', data: {} }])
      send(message);
    send(JSON.parse(good) as object);
    await take(reader, 1);
    expect(events.map(({ kind }) => kind)).toEqual(['open', 'subscribe', 'subscribe']);
    client.close();
  });

  it('and what is called __proto__ is data like any other', async () => {
    const { url, sockets } = await engine({ asked: (_socket, { op }) => op === 'subscribe' });
    const reader = sampleClient(url).subscribe(books, {}).messages();
    const first = reader.next();
    await until(() => sockets.length === 1);
    sockets[0]?.send(
      '{"topic":"books","action":"partial","symbol":"__proto__","__proto__":{"data":{}},"data":{"__proto__":{"polluted":1},"bids":[]}}',
    );
    const { value } = (await first) as { value: { data: object; parameters: object } };
    expect(value.parameters).toEqual({ ['symbol']: '__proto__' });
    expect(Object.getPrototypeOf(value.data)).toBe(Object.prototype);
    expect(Object.hasOwn(value.data, '__proto__')).toBe(true);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    await reader.return?.();
  });

  it('whatever an observer throws', async () => {
    const { url } = await engine();
    const onEvent = (): never => {
      throw new Error('observer');
    };
    await take(sampleClient(url, { onEvent }).subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator](), 1);
  });
});

describe('an error of the server', () => {
  /** Refuses `bad` in words that may name it, and answers everything else. */
  const refusing = (text: string) =>
    engine({
      asked: (socket, { op, args }) => {
        const isBad = op === 'subscribe' && String(args[0]).includes('bad');
        if (isBad) socket.send(JSON.stringify({ error: text }));
        return isBad;
      },
    });

  it.each(['Topic books:bad-x is not known', 'Invalid symbol'])(
    '"%s" ends the subscription it is about',
    async (text) => {
      const { url, sockets } = await refusing(text);
      const client = sampleClient(url, { auth: keyAuth });
      const others = [
        client.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator](),
        client.subscribe(books, {}).messages(),
        client.subscribe(orders, {})[Symbol.asyncIterator](),
        client.subscribe(fills, {})[Symbol.asyncIterator](),
      ] as const;
      const [, , , silent] = others;
      const snapshots = others.slice(0, 3).map((reader) => reader.next());
      const waiting = silent.next();
      const end = await endOf(client.subscribe(books, { symbol: 'bad-x' })[Symbol.asyncIterator]());
      expect(end).toBeInstanceOf(SubscriptionRefusedError);
      expect(end).toMatchObject({
        address: 'books:bad-x',
        reason: text,
        message: `books: books:bad-x is refused: ${text}`,
      });
      expect(await Promise.all(snapshots)).toMatchObject(snapshots.map(() => ({ value: { kind: 'snapshot' } })));
      expect(sockets).toHaveLength(1);
      sockets[0]?.send('{"topic":"fills","action":"insert","data":{"size":"1.50"}}');
      expect(await waiting).toMatchObject({ value: { data: { size: '1.50' } } });
      client.close();
    },
  );

  it('about one address of several leaves the others', async () => {
    const { url } = await refusing('Invalid symbol');
    const client = sampleClient(url);
    const reader = client.subscribe(trades, { symbol: ['a-b', 'bad-x', 'c-d'] })[Symbol.asyncIterator]();
    const read = await take(reader, 3);
    expect(read.map((message) => (message.kind === 'failed' ? message.address : message.kind)).sort()).toEqual([
      'snapshot',
      'snapshot',
      'trades:bad-x',
    ]);
    const states = client.subscribe(books, { symbol: ['bad-x', 'a-b'] })[Symbol.asyncIterator]();
    expect(await take(states, 1)).toEqual([{ bids: [[1, 2]], asks: [[3, 4]] }]);
    client.close();
  });

  it('about none of them is an event', async () => {
    const { url, send } = await engine();
    const events: StreamEvent[] = [];
    const client = sampleClient(url, { onEvent: (event) => events.push(event) });
    const reader = client.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await take(reader, 1);
    send({ error: { code: 7, text: 'Slow down' } });
    send(JSON.parse(good) as object);
    await take(reader, 1);
    expect(events.at(-1)).toEqual({ kind: 'error', message: '{"code":7,"text":"Slow down"}' });
    client.close();
  });

  it('that names a longer address is not about the shorter one', async () => {
    const { url, send } = await engine();
    const client = sampleClient(url);
    const reader = client.subscribe(trades, {})[Symbol.asyncIterator]();
    await take(reader, 1);
    send({ error: 'Unknown: trades:zz' });
    send(JSON.parse(good) as object);
    expect(await take(reader, 1)).toMatchObject([{ kind: 'update' }]);
    send({ error: 'Unknown: trades.' });
    expect(await endOf(reader)).toMatchObject({ address: 'trades' });
  });

  it('is told where a snapshot never comes', async () => {
    const { url, log } = await engine({
      asked: (socket, { op, args }) => {
        if (op === 'subscribe') socket.send(JSON.stringify({ error: 'Internal' }));
        return op === 'subscribe' && args[0] !== 'trades:a-b';
      },
    });
    const client = sampleClient(url, { timeoutMs: 40 });
    const ends = await Promise.all(
      ['x', 'y', 'z'].map((symbol, index) => {
        const reader = client.subscribe(books, { symbol })[Symbol.asyncIterator]();
        return index < 2 ? endOf(reader) : endOf(reader);
      }),
    );
    expect(ends.every((end) => end instanceof SubscriptionRefusedError)).toBe(true);
    expect(log.filter((line) => line.includes('subscribe'))).toHaveLength(3);
  });
});

describe('a snapshot that never comes', () => {
  it('is a timeout for its subscription alone, which is taken back', async () => {
    const { url, log, sockets } = await engine({ asked: (_socket, { args }) => String(args[0]).includes('mute') });
    const client = sampleClient(url, { timeoutMs: 40 });
    const other = client.subscribe(trades, { symbol: 'a-b' })[Symbol.asyncIterator]();
    await take(other, 1);
    const end = await endOf(client.subscribe(books, { symbol: 'mute' })[Symbol.asyncIterator]());
    expect(end).toBeInstanceOf(TimeoutError);
    expect(end).toMatchObject({ message: 'books: no snapshot of books:mute within 40 ms', retryable: true });
    await until(() => log.at(-1) === '1 unsubscribe books:mute');
    sockets[0]?.send(good);
    expect(await take(other, 1)).toMatchObject([{ kind: 'update' }]);
    client.close();
  });

  it('is none where the channel has none', async () => {
    const { url, sockets } = await engine({ asked: (_socket, { op }) => op === 'subscribe' });
    const client = sampleClient(url, { auth: keyAuth, timeoutMs: 30 });
    const reader = client.subscribe(fills, {})[Symbol.asyncIterator]();
    const first = reader.next();
    await new Promise((resolve) => setTimeout(resolve, 100));
    sockets[0]?.send('{"topic":"fills","action":"insert","data":{"size":"2"}}');
    expect(await first).toMatchObject({ value: { kind: 'update', data: { size: '2' } } });
    client.close();
  });
});

import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ClientEvent } from '../../../templates/runtime/events.js';
import { AbortedError } from '../../../templates/runtime/errors/aborted-error.js';
import { ApiError } from '../../../templates/runtime/errors/api-error.js';
import { ConnectionError } from '../../../templates/runtime/errors/connection-error.js';
import { ResponseParseError } from '../../../templates/runtime/errors/response-parse-error.js';
import { ResponseTooLargeError } from '../../../templates/runtime/errors/response-too-large-error.js';
import { TimeoutError } from '../../../templates/runtime/errors/timeout-error.js';
import type { ClientOptions } from '../../../templates/runtime/client.js';
import { envelope } from '../../../templates/runtime/envelope.js';
import type { Api, StreamOperation } from '../../../templates/runtime/operation.js';
import type { CallOptions } from '../../../templates/runtime/options.js';
import { jsonLines } from '../../../templates/runtime/streams/json-lines.js';
import { serverSentEvents } from '../../../templates/runtime/streams/server-sent-events.js';
import { streamed, type Streamed } from '../../../templates/runtime/streams/streamed.js';
import { failureOf, sampleApi, sampleClient, secret, thingFacts } from './sample-api.js';

type Input = { id: string };

const events: StreamOperation<Input, { data: unknown }> = {
  ...thingFacts,
  accept: ['text/event-stream'],
  stream: serverSentEvents(),
};
const ended: StreamOperation<Input, { data: unknown }> = { ...events, stream: serverSentEvents({ end: '[DONE]' }) };
const lines: StreamOperation<Input, unknown> = { ...thingFacts, accept: ['application/x-ndjson'], stream: jsonLines() };

interface Server {
  readonly origin: string;
  requests: number;
  /** Connections that the client has closed. */
  closed: number;
  /** Of the last request. */
  headers: IncomingHttpHeaders;
}

/** A server that answers with what `answer` writes. */
async function serveStream(answer: (reply: ServerResponse, number: number) => unknown): Promise<Server> {
  const state = { origin: '', requests: 0, closed: 0, headers: {} as IncomingHttpHeaders };
  const server = createServer((request, reply) => {
    state.requests += 1;
    state.headers = request.headers;
    reply.on('close', () => (state.closed += reply.writableFinished ? 0 : 1));
    void answer(reply, state.requests);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  state.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
}

function begin(reply: ServerResponse, text: string, type = 'text/event-stream'): void {
  reply.writeHead(200, { 'content-type': type });
  reply.write(text);
}

function open<Item>(
  { origin }: Server,
  operation: StreamOperation<Input, Item>,
  { api, call, ...options }: ClientOptions & { api?: Api; call?: CallOptions } = {},
): Streamed<Item> {
  return streamed(sampleClient(origin, options, api), operation, { id: 'a' }, call);
}

async function all(items: AsyncIterable<unknown>): Promise<{ items: unknown[]; error: unknown }> {
  const found: unknown[] = [];
  try {
    for await (const item of items) found.push(item);
  } catch (error) {
    return { items: found, error };
  }
  return { items: found, error: undefined };
}

/** Until it is so, or for a second. */
async function eventually(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !condition(); turn += 1) await pause(10);
  expect(condition()).toBe(true);
}

describe('a stream of events', () => {
  it('is handed out while it arrives, wherever a chunk ends', async () => {
    const server = await serveStream(async (reply) => {
      begin(reply, '');
      for (const byte of Buffer.from(
        '\uFEFFevent: a\r\ndata: "ü€😀"\r\n\r\n: c\r\rid: 7\rdata: 1\r\rdata:[\ndata:2]\n\n',
      )) {
        reply.write(Buffer.of(byte));
        if (byte > 127 || byte === 13) await pause(1);
      }
      reply.end();
    });
    expect(await all(open(server, events))).toEqual({
      items: [
        { data: 'ü€😀', event: 'a' },
        { data: 1, id: '7' },
        { data: [2], id: '7' },
      ],
      error: undefined,
    });
  });

  it('is signed, sent once, and nothing is sent before somebody wants it', async () => {
    const server = await serveStream((reply) => {
      begin(reply, 'data: 1\n\n');
      reply.end();
    });
    const stream = open(server, events);
    await pause(20);
    expect(server.requests).toBe(0);
    const { data, response } = await stream.withResponse();
    expect(response).toMatchObject({ status: 200, attempts: 1 });
    expect(server.headers).toMatchObject({ accept: 'text/event-stream', 'x-key': 'public-key' });
    expect(Buffer.from(String(server.headers['x-signature']), 'base64').toString()).toMatch(/^GET \/v2\/things\/a /);
    expect((await all(data)).items).toEqual([{ data: 1 }]);
    expect((await all(stream)).items).toEqual([]);
    expect(server.requests).toBe(1);
  });

  it('may end with an event of its own, and is cut off without it', async () => {
    const server = await serveStream((reply, number) => {
      begin(reply, `data: 1\n\n${number === 1 ? 'data: [DONE]\n\ndata: 2\n\n' : ''}`);
      if (number > 1) reply.end();
    });
    expect(await all(open(server, ended))).toEqual({ items: [{ data: 1 }], error: undefined });
    await eventually(() => server.closed === 1);
    const cut = await all(open(server, ended));
    expect(cut.items).toEqual([{ data: 1 }]);
    expect(cut.error).toBeInstanceOf(ConnectionError);
  });
});

describe('who leaves a stream', () => {
  it.each(['break', 'return', 'return while it waits'])('by %s closes the connection', async (how) => {
    const server = await serveStream((reply) => begin(reply, 'data: 1\n\ndata: 2\n\n'));
    const stream = open(server, events);
    if (how === 'break') {
      for await (const { data } of stream) if (data === 2) break;
    } else {
      const items = await stream;
      await items.next();
      await items.next();
      const waiting = how === 'return' ? undefined : items.next();
      expect(await items.return()).toEqual({ done: true, value: undefined });
      expect((await waiting)?.done ?? true).toBe(true);
    }
    await eventually(() => server.closed === 1);
    expect(server.requests).toBe(1);
  });

  it('before it was begun sends nothing', async () => {
    const server = await serveStream((reply) => reply.end());
    const left = open(server, events)[Symbol.asyncIterator]();
    for (const end of [await left.return(), await left.next()]) expect(end).toEqual({ done: true, value: undefined });
    expect(server.requests).toBe(0);
  });

  it('by its signal has an error, though there is more to read', async () => {
    const server = await serveStream((reply) => begin(reply, 'data: 1\n\ndata: 2\n\ndata: 3\n\n'));
    const controller = new AbortController();
    const items = await open(server, events, { call: { signal: controller.signal } });
    expect(await items.next()).toMatchObject({ value: { data: 1 } });
    controller.abort();
    expect(await failureOf(items.next())).toBeInstanceOf(AbortedError);
    expect(await items.next()).toEqual({ done: true, value: undefined });
    await eventually(() => server.closed === 1);
  });

  it('by its signal while it waits has an error at once', async () => {
    const server = await serveStream((reply) => begin(reply, ': hello\n\n'));
    const { error } = await all(open(server, events, { call: { signal: AbortSignal.timeout(50) } }));
    expect(error).toBeInstanceOf(AbortedError);
    await eventually(() => server.closed === 1);
  });
});

describe('a stream that goes wrong', () => {
  it('before it begins is tried again, and is then an error of the API', async () => {
    const server = await serveStream((reply, number) => {
      if (number === 1) reply.writeHead(503).end();
      else reply.writeHead(404, { 'content-type': 'application/json' }).end('{"code":"gone","message":"no"}');
    });
    const error = await failureOf(open(server, events));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 404, code: 'gone', attempts: 2 });
  });

  it('later is never tried again', async () => {
    const seen: ClientEvent['kind'][] = [];
    const server = await serveStream((reply) => {
      begin(reply, 'data: 1\n\n');
      setTimeout(() => reply.destroy(), 20);
    });
    const { items, error } = await all(open(server, events, { onEvent: ({ kind }) => seen.push(kind) }));
    expect(items).toEqual([{ data: 1 }]);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ mayHaveBeenProcessed: true, retryable: true, response: { status: 200 } });
    expect(server.requests).toBe(1);
    expect(seen).toEqual(['request', 'response', 'failure']);
  });

  it('by silence is a timeout; a slow reader is none', async () => {
    const server = await serveStream((reply) => begin(reply, 'data: 1\n\ndata: 2\n\n'));
    const stream = open(server, events, { timeoutMs: 60 });
    const started = performance.now();
    const { items, error } = await all(
      (async function* () {
        for await (const item of stream) {
          yield item;
          await pause(80);
        }
      })(),
    );
    expect(items).toEqual([{ data: 1 }, { data: 2 }]);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(String(error)).toContain('nothing more of the reply within 60 ms');
    expect(performance.now() - started).toBeGreaterThan(200);
    await eventually(() => server.closed === 1);
  });

  it('may last longer than a call may', async () => {
    const server = await serveStream(async (reply) => {
      begin(reply, '');
      for (let count = 0; count < 5; count += 1) {
        await pause(40);
        reply.write(`data: ${count}\n\n`);
      }
      reply.end();
    });
    const { items, error } = await all(open(server, events, { timeoutMs: 150, totalTimeoutMs: 150 }));
    expect(error).toBeUndefined();
    expect(items).toHaveLength(5);
  });

  it.each([
    ['no JSON', 'data: {"a":\n\n', ResponseParseError],
    ['one item that is too large', `data: "${'x'.repeat(200)}"\n\n`, ResponseTooLargeError],
    ['one item of many lines', 'data: 1234567890\n'.repeat(20), ResponseTooLargeError],
  ])('by %s has a typed error', async (_, text, type) => {
    const server = await serveStream((reply) => begin(reply, `data: 1\n\n${text}`));
    const { items, error } = await all(open(server, events, { maxResponseBytes: 120 }));
    expect(items).toEqual([{ data: 1 }]);
    expect(error).toBeInstanceOf(type);
    await eventually(() => server.closed === 1);
  });

  it('is not limited as a whole', async () => {
    const server = await serveStream((reply) => {
      begin(reply, ': keep\n\ndata: 1234567890\n\n'.repeat(50));
      reply.end();
    });
    expect((await all(open(server, events, { maxResponseBytes: 60 }))).items).toHaveLength(50);
  });

  it('does not print secrets', async () => {
    const server = await serveStream((reply) => begin(reply, `data: {"k": ${secret} \n\n`));
    const { error } = await all(open(server, events));
    expect(error).toBeInstanceOf(ResponseParseError);
    expect(String(error)).toContain('[redacted]');
    expect(JSON.stringify(error) + String(error)).not.toContain(secret);
  });
});

describe('a reply that is no stream', () => {
  const enveloped: Api = { ...sampleApi, envelope: envelope({ status: '/status', success: 'ok', data: '/data' }) };

  it.each([
    ['a page', 'text/html', '<p>no</p>', ResponseParseError],
    ['one JSON text', 'application/json', '{"status":"ok","data":1}', ResponseParseError],
    ['a failure in an envelope', 'application/json', '{"status":"error"}', ApiError],
  ])('but %s is an error', async (_, type, text, error) => {
    const server = await serveStream((reply) => {
      begin(reply, text, type);
      reply.end();
    });
    const found = await failureOf(open(server, events, { api: enveloped, maxRetries: 0 }));
    expect(found).toBeInstanceOf(error);
  });

  it('but a part that nobody asked for is an error, before the first item', async () => {
    const server = await serveStream((reply) => reply.writeHead(206).end('{"n":1}\n'));
    expect(String(await failureOf(open(server, lines, { maxRetries: 0 })))).toMatch(/ResponseParseError.*206/s);
  });

  it('may have the wrong label, or no content', async () => {
    const server = await serveStream((reply, number) => {
      if (number === 1) begin(reply, '{"n":1}\n\r\n{"n":2}', 'text/plain');
      else reply.statusCode = 204;
      reply.end();
    });
    expect((await all(open(server, lines))).items).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await all(open(server, lines))).toEqual({ items: [], error: undefined });
  });
});

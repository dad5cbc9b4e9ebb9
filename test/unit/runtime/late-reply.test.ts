import { getEventListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { itemReader } from '../../../templates/runtime/streams/read-items.js';
import { json } from '../../support/fault-server/fault.js';
import { getThing, failureOf, sampleClient } from './sample-api.js';
import { serve } from './serving.js';

const input = { id: 'a' };
const ok = (): Response => Response.json({ id: 'a' }, { headers: { 'x-request-id': 'late' } });

afterEach(() => {
  vi.restoreAllMocks();
});

/** Comes when it is told to, whatever the signal of its attempt says. */
function late(): { readonly fetch: () => Promise<Response>; readonly come: (reply: Response) => Promise<void> } {
  let resolve: (reply: Response) => void = () => undefined;
  const promise = new Promise<Response>((settle) => {
    resolve = settle;
  });
  return {
    fetch: () => promise,
    come: async (reply) => {
      resolve(reply);
      await wait(5);
    },
  };
}

describe('a reply that comes when its attempt is over', () => {
  it.each<[string, () => Response]>([
    ['whole', ok],
    ['empty', () => new Response(null, { status: 204 })],
    ['slow', () => new Response(slowly('{"id":"a"}').body)],
  ])('and is %s has no event', async (_, reply) => {
    const kinds: string[] = [];
    const { fetch, come } = late();
    const onEvent = ({ kind }: { readonly kind: string }): number => kinds.push(kind);
    const client = sampleClient('http://127.0.0.1:1', { fetch, timeoutMs: 20, maxRetries: 0, onEvent });
    await failureOf(client.call({ ...getThing, empty: true }, input));
    await come(reply());
    expect(kinds).toEqual(['request', 'failure']);
  });

  it('in the middle of its body has none either', async () => {
    const kinds: string[] = [];
    const { body, end } = slowly('{"id":"a"}');
    const client = sampleClient('http://127.0.0.1:1', {
      fetch: () => Promise.resolve(new Response(body)),
      timeoutMs: 20,
      maxRetries: 0,
      onEvent: ({ kind }) => kinds.push(kind),
    });
    await failureOf(client.call(getThing, input));
    end();
    await wait(5);
    expect(kinds).toEqual(['request', 'failure']);
  });

  it('is not taken for that of the next attempt', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { fetch, come } = late();
    let sent = 0;
    const next = async (): Promise<Response> => {
      await come(ok());
      throw new TypeError('fetch failed');
    };
    const client = sampleClient('http://127.0.0.1:1', {
      fetch: () => ((sent += 1) === 1 ? fetch() : next()),
      timeoutMs: 50,
      maxRetries: 1,
    });
    const error = await failureOf(client.call(getThing, input));
    expect(error).toMatchObject({ code: 'connection_failed', attempts: 2, response: undefined, requestId: undefined });
  });

  it('and has items leaves nothing on the signal', async () => {
    const { signal } = new AbortController();
    const { fetch, come } = late();
    const client = sampleClient('http://127.0.0.1:1', { fetch, timeoutMs: 20, maxRetries: 0 });
    // What the format would make of the bytes does not matter: nobody reads them.
    const stream = itemReader(() => (async function* () {})());
    await failureOf(client.call({ ...getThing, stream }, input, { signal }));
    await come(new Response('{}', { headers: { 'content-type': 'application/jsonl' } }));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

function slowly(text: string): { readonly body: ReadableStream<Uint8Array>; readonly end: () => void } {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  writer.write(new TextEncoder().encode(text)).catch(() => undefined);
  return {
    body: readable,
    end: () => {
      writer.close().catch(() => undefined);
    },
  };
}

describe('a reply that came while the program was busy', () => {
  it('is heard before its time is over', async () => {
    const server = await serve(() => json({ id: 'a' }));
    const client = sampleClient(server.origin, { maxRetries: 0 });
    await client.call(getThing, input);
    const call = client.call(getThing, input, { timeoutMs: 100 });
    while (server.arrivals.length < 2) await new Promise(setImmediate);
    const until = performance.now() + 200;
    while (performance.now() < until);
    expect(await call).toEqual({ id: 'a' });
  });
});

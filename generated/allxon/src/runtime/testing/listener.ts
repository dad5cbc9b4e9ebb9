import { FakeError } from './fake-error.js';
import type { FakeRequest } from './fake-request.js';
import { isEmpty } from './reply-parts.js';

/** What a listener reads of an `IncomingMessage` of `node:http`. */
export interface IncomingRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What a listener does with a `ServerResponse` of `node:http`. */
export interface OutgoingReply {
  writeHead(status: number, headers: Record<string, string | string[]>): unknown;
  write(chunk: Uint8Array): boolean;
  end(): unknown;
  destroy(): unknown;
  once(event: 'close' | 'drain', listener: () => void): unknown;
  removeListener(event: 'close' | 'drain', listener: () => void): unknown;
}

/** For `createServer` of `node:http`. */
export type Listener = (request: IncomingRequest, reply: OutgoingReply) => void;

/** A listener over what answers requests. */
export function createListener(answer: (request: FakeRequest) => Promise<Response>): Listener {
  return (incoming, outgoing) => {
    respond(answer, incoming, outgoing).catch(() => {
      // The connection breaks where the reply is lost, and where its stream fails.
      outgoing.destroy();
    });
  };
}

async function respond(
  answer: (request: FakeRequest) => Promise<Response>,
  incoming: IncomingRequest,
  outgoing: OutgoingReply,
): Promise<void> {
  const request = await received(incoming);
  const response = await answer(request).catch((error: unknown) => {
    if (!(error instanceof FakeError)) throw error;
    return new Response(error.message, { status: 501, headers: { 'content-type': 'text/plain' } });
  });
  const cookies = response.headers.getSetCookie();
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }),
  });
  if (response.body !== null && !isEmpty(response.status)) await send(response.body, outgoing);
  outgoing.end();
}

async function received(incoming: IncomingRequest): Promise<FakeRequest> {
  const { method = 'GET', url = '/' } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
  return { method, url: `http://${headers.get('host') ?? 'localhost'}${url}`, headers, body };
}

async function send(body: ReadableStream<Uint8Array>, outgoing: OutgoingReply): Promise<void> {
  const reader = body.getReader();
  const stop = (): void => {
    reader.cancel().catch(() => undefined);
  };
  outgoing.once('close', stop);
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (outgoing.write(part.value)) continue;
    await new Promise<void>((resolve) => {
      outgoing.once('drain', resolve);
      outgoing.once('close', resolve);
    });
  }
  outgoing.removeListener('close', stop);
}

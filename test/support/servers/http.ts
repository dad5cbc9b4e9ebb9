import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it stood on the wire: nothing decoded, header names in the sender's case and order. */
export interface RawRequest {
  readonly method: string;
  /** The request target with its query, exactly as sent. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** What the server made of the credentials of one request. */
export type Verdict =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'accepted'; readonly scheme: string }
  | { readonly kind: 'refused'; readonly reason: string };

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** The outcome of one request; `operation` is `METHOD /template`, or undefined when no route matched. */
export interface Answer {
  readonly operation: string | undefined;
  readonly verdict: Verdict;
  readonly reply: Reply;
}

export interface RecordedRequest extends RawRequest {
  /** The request as HTTP/1.1 text (CRLF lines, body read as UTF-8; a chunked body stands without its chunk lines). */
  readonly text: string;
  readonly operation: string | undefined;
  readonly verdict: Verdict;
  /** The status that was answered. */
  readonly status: number;
}

export interface ListenOptions {
  /** Epoch milliseconds; also the source of the `Date` header. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Answer preflights (which are not recorded) and allow every origin, for tests in a browser. */
  readonly cors?: boolean | undefined;
}

export interface TestServer {
  /** `http://127.0.0.1:<port>`, without a path. */
  readonly origin: string;
  /** Every request so far, in order of arrival of its last byte. */
  readonly requests: RecordedRequest[];
  close(): Promise<void>;
}

/** The one value of a header; repeated lines are joined, as RFC 9110 section 5.3 allows, and so match nothing signed. */
export function header(request: RawRequest, name: string): string | undefined {
  const values = request.headers.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(', ');
}

/** Serve `answer` on loopback, on a free port, and record what arrives. */
export async function listen(answer: (request: RawRequest) => Answer, options: ListenOptions): Promise<TestServer> {
  const now = options.now ?? Date.now;
  const requests: RecordedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    outgoing.setHeader('Date', new Date(now()).toUTCString());
    if (options.cors === true && allowAnyOrigin(incoming, outgoing)) return;
    readRequest(incoming).then(
      (request) => {
        const { operation, verdict, reply } = guarded(answer, request);
        requests.push({ ...request, text: asText(request), operation, verdict, status: reply.status });
        // 0: the connection breaks.
        if (reply.status === 0) return outgoing.destroy();
        outgoing.writeHead(reply.status, reply.headers);
        return outgoing.end(reply.body);
      },
      () => outgoing.destroy(), // the client hung up within its own body
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function readRequest(incoming: IncomingMessage): Promise<RawRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers: (readonly [string, string])[] = [];
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    headers.push([incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '']);
  }
  return { method: incoming.method ?? '', target: incoming.url ?? '', headers, body: Buffer.concat(chunks) };
}

function asText({ method, target, headers, body }: RawRequest): string {
  const lines = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return `${lines.join('\r\n')}\r\n\r\n${body.toString('utf8')}`;
}

/** A fault of the test server itself must not look like a fault of the vendor's. */
function guarded(answer: (request: RawRequest) => Answer, request: RawRequest): Answer {
  try {
    return answer(request);
  } catch (error) {
    const body = `bug in the test server: ${String(error)}`;
    return {
      operation: undefined,
      verdict: { kind: 'anonymous' },
      reply: { status: 599, headers: { 'Content-Type': 'text/plain' }, body },
    };
  }
}

/** True when the request was a preflight and is answered. */
function allowAnyOrigin(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  outgoing.setHeader('Access-Control-Allow-Origin', '*');
  outgoing.setHeader('Access-Control-Expose-Headers', '*');
  const method = incoming.headers['access-control-request-method'];
  if (incoming.method !== 'OPTIONS' || method === undefined) return false;
  outgoing.setHeader('Access-Control-Allow-Methods', method);
  outgoing.setHeader('Access-Control-Allow-Headers', incoming.headers['access-control-request-headers'] ?? '');
  // Chromium sends what is broken again, a write too, where the connection has been in use: none is.
  outgoing.writeHead(204, { Connection: 'close' }).end();
  return true;
}

import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the README says of its fourth API, as a server; it verifies by its own code and imports nothing of ours. */
export interface TidemarkServer {
  readonly url: string;
  /** `GET /v1/fills?market=BTC-EUR 200`, in order. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

export interface TidemarkKey {
  readonly key: string;
  /** Base64. */
  readonly secret: string;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const fills = ['f1', 'f2', 'f3'].map((id) => ({ id, price: '68000.5', size: '0.25' }));

/** Listens on a free port of the loopback interface. */
export async function startTidemark(credentials: TidemarkKey): Promise<TidemarkServer> {
  const log: string[] = [];
  let lastNonce = 0;
  const answer = (request: IncomingMessage, body: Buffer): Reply => {
    const problem = refusal(request, body, credentials, lastNonce);
    if (problem !== undefined) return { status: 401, body: { ok: false, error: { code: problem, message: problem } } };
    lastNonce = Number(request.headers['tide-nonce']);
    return route(request, body);
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { status, body } = answer(request, Buffer.concat(chunks));
      log.push(`${request.method ?? ''} ${request.url ?? ''} ${status}`);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusal(
  request: IncomingMessage,
  body: Buffer,
  { key, secret }: TidemarkKey,
  lastNonce: number,
): string | undefined {
  const nonce = String(request.headers['tide-nonce']);
  if (request.headers['tide-key'] !== key) return 'unknown_key';
  if (Math.abs(Date.now() - Number(nonce)) > 30_000) return 'expired';
  if (Number(nonce) <= lastNonce) return 'nonce_used';
  const bodyHash = createHash('sha256').update(body).digest('hex');
  const text = `${nonce}\n${request.method ?? ''}\n${request.url ?? ''}\n${bodyHash}`;
  const expected = createHmac('sha512', Buffer.from(secret, 'base64')).update(text).digest('base64');
  return request.headers['tide-signature'] === expected ? undefined : 'wrong_signature';
}

function route({ method, url = '' }: IncomingMessage, body: Buffer): Reply {
  const { pathname, searchParams } = new URL(url, 'http://tidemark');
  if (method === 'POST' && pathname === '/v1/orders') {
    const order = JSON.parse(body.toString()) as { readonly size?: string };
    return order.size === '0.5' ? success({ id: 'o1' }) : failure('bad_size');
  }
  if (method === 'GET' && pathname === '/v1/fills') {
    const from = Number(searchParams.get('after') ?? 0);
    const next = from + 2 < fills.length ? String(from + 2) : null;
    return success({ fills: fills.slice(from, from + 2), next });
  }
  return { status: 404, body: { ok: false, error: { code: 'no_such_path', message: pathname } } };
}

function success(result: unknown): Reply {
  return { status: 200, body: { ok: true, result } };
}

/** A failure inside HTTP 200. */
function failure(code: string): Reply {
  return { status: 200, body: { ok: false, error: { code, message: code } } };
}

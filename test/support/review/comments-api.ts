import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A comment as GitHub's REST API has it, as far as the script looks. */
export interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly type: 'Bot' | 'User' };
}

/** Issue comments of one repository, on loopback. */
export interface CommentsApi {
  readonly url: string;
  readonly comments: Comment[];
  /** `GET /repos/…?page=1`, in their order. */
  readonly requests: string[];
  /** What every request that writes is answered with instead. */
  refusal: number | undefined;
  close(): Promise<void>;
}

/** Listens on a free port. Answers 401 without the token `token-of-a-test`. */
export async function commentsApi(): Promise<CommentsApi> {
  const state: Omit<CommentsApi, 'url' | 'close'> = { comments: [], requests: [], refusal: undefined };
  const server = createServer((request, reply) => {
    answer(state, request).then(
      ({ status, data }) => reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(data)),
      (error: unknown) => reply.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, { url: `http://127.0.0.1:${port}`, close: () => closed(server) });
}

async function answer(
  state: Omit<CommentsApi, 'url' | 'close'>,
  request: IncomingMessage,
): Promise<{ readonly status: number; readonly data: unknown }> {
  const { method = '', url = '', headers } = request;
  state.requests.push(`${method} ${url}`);
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const body = text === '' ? '' : (JSON.parse(text) as { body: string }).body;
  if (headers.authorization !== 'Bearer token-of-a-test') return { status: 401, data: {} };
  if (method !== 'GET' && state.refusal !== undefined) return { status: state.refusal, data: {} };
  if (body.length > 65_536) return { status: 422, data: { message: 'body is too long' } };
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  if (method === 'GET' && pathname === '/repos/acme/specs/issues/7/comments') {
    const size = Number(searchParams.get('per_page'));
    const from = (Number(searchParams.get('page')) - 1) * size;
    return { status: 200, data: state.comments.slice(from, from + size) };
  }
  if (method === 'POST' && pathname === '/repos/acme/specs/issues/7/comments') {
    const created: Comment = { id: state.comments.length + 1, body, user: { type: 'Bot' } };
    state.comments.push(created);
    return { status: 201, data: { ...created, html_url: 'https://example.com/new' } };
  }
  const id = Number(/^\/repos\/acme\/specs\/issues\/comments\/(\d+)$/.exec(pathname)?.[1]);
  const known = state.comments.find((comment) => comment.id === id);
  if (method !== 'PATCH' || known === undefined) return { status: 404, data: {} };
  known.body = body;
  return { status: 200, data: { ...known, html_url: 'https://example.com/old' } };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

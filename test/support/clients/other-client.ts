import { request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import type { RequestSigner, SignedRequest } from '@countersign/allex/sign';
import type { Fetch } from './fetches.js';

/** Sends with `node:http`, which changes nothing of what it is given: what an HTTP client without `fetch` does. */
async function send({ method, url, headers, body }: SignedRequest): Promise<Response> {
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { method, headers }, resolve).once('error', reject).end(body);
  });
  const { statusCode: status = 0, rawHeaders } = reply;
  const sent = await buffer(reply);
  const content = reply.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
  return new Response(status === 204 ? null : content, { status, headers: fieldsOf(rawHeaders) });
}

/** A `fetch` that signs what it is given, if it has a signature of somebody else, and sends it with `node:http`. */
export function signingFetch(sign: RequestSigner, owned: readonly string[]): Fetch {
  return async (url, { method = 'GET', headers, body }) => {
    const given = Object.entries(headers as Record<string, string>);
    const bytes = body === null || body === undefined ? {} : { body: body as string | Uint8Array };
    const unsigned = given.filter(([name]) => !owned.includes(name.toLowerCase()));
    const parts = { method, url, headers: Object.fromEntries(unsigned), ...bytes };
    return send(unsigned.length === given.length ? parts : await sign(parts));
  };
}

function fieldsOf(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as [string, string]] : []));
}

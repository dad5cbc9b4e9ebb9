import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as node from '../../../templates/runtime/network/node.js';
import * as web from '../../../templates/runtime/network/web.js';
import type { Trace } from '../../../templates/runtime/trace.js';

const trace: Trace = { operationId: 'a', safe: false, attempts: 1, isSent: true, sentAt: 0, response: undefined };
const failed = (cause: object): Error => new TypeError('fetch failed: secret', { cause });

describe('a failed fetch', () => {
  it.each([
    [failed({ code: 'ECONNREFUSED' }), 'ECONNREFUSED', 'rejected'],
    [failed({ cause: { code: 'CERT_HAS_EXPIRED' } }), 'CERT_HAS_EXPIRED', 'rejected'],
    [failed({ code: 'ETIMEDOUT', syscall: 'connect' }), 'ETIMEDOUT', 'rejected'],
    [failed({ code: 'ECONNRESET', syscall: 'read' }), 'ECONNRESET', 'unknown'],
    [failed({ code: 'ETIMEDOUT', errors: [{ code: 'ETIMEDOUT', syscall: 'connect' }] }), 'ETIMEDOUT', 'rejected'],
    [failed({ code: 'ETIMEDOUT', errors: [] }), 'ETIMEDOUT', 'unknown'],
    [failed({ code: 'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR' }), 'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR', 'unknown'],
    // In the words of OpenSSL 3.5: Node.js 22 and newer.
    [
      failed({ code: 'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE' }),
      'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE',
      'rejected',
    ],
    [failed({ code: 'not a code' }), undefined, 'unknown'],
    [undefined, undefined, 'unknown'],
  ])('on Node.js was sent or not, as its code says: %#', (thrown, reason, outcome) => {
    expect(node.connectionFailure(thrown, trace)).toMatchObject({ reason, outcome, code: 'connection_failed' });
  });

  it('elsewhere proves nothing, and repeats nothing', () => {
    const error = web.connectionFailure(failed({ code: 'ECONNREFUSED' }), trace);
    expect(error).toMatchObject({ reason: undefined, outcome: 'unknown', retryable: false });
    expect(error.message).not.toContain('secret');
  });
});

/** The URL of a server that does this to each connection, and never speaks TLS. */
async function deaf(answer: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    answer(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a request that a server has not seen, for TLS was never there, is certainly not processed', () => {
  it.each<[string, (socket: Socket) => void]>([
    ['that hangs up', (socket) => socket.once('data', () => socket.end())],
    // RFC 8446, section 6: a fatal alert, `handshake_failure`.
    ['that shares no cipher', (socket) => socket.once('data', () => socket.end(Buffer.of(21, 3, 3, 0, 2, 2, 40)))],
    // RFC 7301, section 3.2: `no_application_protocol`.
    ['that speaks no HTTP/1.1', (socket) => socket.once('data', () => socket.end(Buffer.of(21, 3, 3, 0, 2, 2, 120)))],
  ])('with a server %s', async (_, answer) => {
    const thrown: unknown = await fetch(await deaf(answer)).catch((error: unknown) => error);
    expect(node.connectionFailure(thrown, trace)).toMatchObject({ outcome: 'rejected', retryable: true });
  });

  it('as it may have been where an open connection breaks', async () => {
    const url = (await deaf((socket) => socket.once('data', () => socket.resetAndDestroy()))).replace('https', 'http');
    const thrown: unknown = await fetch(url).catch((error: unknown) => error);
    expect(node.connectionFailure(thrown, trace)).toMatchObject({ reason: 'ECONNRESET', outcome: 'unknown' });
  });
});

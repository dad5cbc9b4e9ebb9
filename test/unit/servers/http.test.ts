import { request } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listen, type TestServer } from '../../support/servers/http.js';
import { json } from '../../support/servers/replies.js';

let server: TestServer;
beforeEach(async () => {
  server = await listen(
    ({ target }) => {
      if (target === '/broken') throw new Error('no such reply');
      return { operation: 'GET /', verdict: { kind: 'anonymous' }, reply: json(200, {}) };
    },
    { now: () => 0, cors: true },
  );
});
afterEach(() => server.close());

test('records the text of a request as it was sent', async () => {
  await new Promise<void>((resolve, reject) => {
    const outgoing = request(server.origin, {
      method: 'POST',
      path: "/a//b/%2e?x='%27",
      headers: [
        'Host',
        'test',
        'X-Odd-CASE',
        'first',
        'x-odd-case',
        'second',
        'Content-Length',
        '3',
        'Connection',
        'close',
      ],
    });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => incoming.resume().on('end', () => resolve()));
    outgoing.end('\u00e9!');
  });
  expect(server.requests[0]?.text).toBe(
    "POST /a//b/%2e?x='%27 HTTP/1.1\r\nHost: test\r\nX-Odd-CASE: first\r\nx-odd-case: second\r\n" +
      'Content-Length: 3\r\nConnection: close\r\n\r\n\u00e9!',
  );
  expect(server.requests[0]).toMatchObject({ operation: 'GET /', status: 200, body: Buffer.from('\u00e9!') });
});

test('answers preflights without recording them, and lets a browser read the reply', async () => {
  const preflight = await fetch(server.origin, {
    method: 'OPTIONS',
    headers: { 'Access-Control-Request-Method': 'DELETE', 'Access-Control-Request-Headers': 'api-key' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-methods')).toBe('DELETE');
  expect(preflight.headers.get('access-control-allow-headers')).toBe('api-key');
  expect(server.requests).toHaveLength(0);
  expect((await fetch(server.origin)).headers.get('access-control-allow-origin')).toBe('*');
});

test('the Date header follows the clock', async () => {
  expect((await fetch(server.origin)).headers.get('date')).toBe('Thu, 01 Jan 1970 00:00:00 GMT');
});

test('a fault of its own is told apart by its status', async () => {
  expect((await fetch(`${server.origin}/broken`)).status).toBe(599);
});

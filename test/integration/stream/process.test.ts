import '../../support/clients/built-packages.js';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALLEX_CREDENTIALS } from '../../support/servers/allex/credentials.js';
import { startAllexStream, type AllexStreamServer } from '../../support/servers/allex/stream/server.js';

let server: AllexStreamServer;
beforeAll(async () => {
  server = await startAllexStream({ rate: 1_000 });
});
afterAll(() => server.close());

/** What the program prints, and for how long it lives after its last word. */
async function run(body: string): Promise<{ printed: string; code: number | null; lingeredMs: number }> {
  const program = `
    import { WebSocket } from 'ws';
    import { AllexStream } from '@countersign/allex/stream';
    const { apiKey, apiSecret } = ${JSON.stringify(ALLEX_CREDENTIALS)};
    const stream = new AllexStream({ url: '${server.url}', allowInsecureLoopback: true, WebSocket, auth: { hmac: { apiKey, apiSecret } } });
    ${body}
    console.log('over');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let lastAt = 0;
  for (const output of [child.stdout, child.stderr]) {
    output.on('data', (data: Buffer) => {
      printed += data.toString();
      lastAt = performance.now();
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { printed, code, lingeredMs: performance.now() - lastAt };
}

test.each([
  ['a loop ends', `for await (const book of stream.orderbook('btc-usdt')) { console.log(book.bids.length); break; }`],
  [
    'a signal aborts',
    `await stream.wallet({ signal: AbortSignal.timeout(300) })[Symbol.asyncIterator]().next().then(() => stream.close());`,
  ],
  [
    'an error ends it',
    `try { for await (const _ of stream.orderbook('no-such')); } catch (error) { console.log(error.code); }`,
  ],
  ['nothing was iterated', `stream.orderbook('btc-usdt');`],
])('a process exits when %s', async (_, body) => {
  const { printed, code, lingeredMs } = await run(body);
  expect(printed).toContain('over');
  expect(code).toBe(0);
  expect(lingeredMs).toBeLessThan(1_500);
  expect(server.open()).toEqual([]);
});

test('a process exits soon though the server does not answer its closing', async () => {
  const line = `for await (const book of stream.orderbook('btc-usdt')) { console.log('now'); await new Promise((r) => setTimeout(r, 500)); break; }`;
  const timer = setInterval(() => {
    if (server.open().length > 0 && server.sessions.at(-1)?.channels.size === 1) server.goSilent();
  }, 50);
  const { code, lingeredMs } = await run(line);
  clearInterval(timer);
  expect(code).toBe(0);
  expect(lingeredMs).toBeLessThan(5_000);
});

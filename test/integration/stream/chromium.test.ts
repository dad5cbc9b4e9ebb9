import '../../support/clients/built-packages.js';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumBinary } from '../../support/runtimes/binaries.js';
import { ALLEX_CREDENTIALS } from '../../support/servers/allex/credentials.js';
import { startAllexStream, type AllexStreamServer } from '../../support/servers/allex/stream/server.js';
import { until } from '../../support/streams/iterating.js';

const binary = chromiumBinary();
const missing = binary.missing();
const isNeeded = process.env['REQUIRE_BROWSER'] === '1';
if (missing !== undefined)
  process.stderr.write(`The stream in the browser ${isNeeded ? 'is needed' : 'is skipped'}: ${missing}\n`);

/** Runs in the page, with the browser's own WebSocket and Web Crypto. */
const app = `
  import { AllexStream } from '@countersign/allex/stream';
  globalThis.read = async ({ url, hmac, channel, count }) => {
    const stream = new AllexStream({ url, allowInsecureLoopback: true, auth: hmac && { hmac }, reconnect: { firstMs: 5, longestMs: 20 } });
    const kinds = [];
    try {
      for await (const message of channel === 'orderbook' ? stream.orderbook('btc-usdt').messages() : stream[channel]()) {
        kinds.push(message.kind);
        if (kinds.length === count) break;
      }
    } catch (error) {
      kinds.push(error.code);
    }
    return kinds;
  };`;

if (missing !== undefined) {
  test('the stream in Chromium', (context) => (isNeeded ? expect.fail(missing) : context.skip(missing)));
} else {
  describe('the stream in Chromium', () => {
    let api: AllexStreamServer;
    let pages: Server;
    let browser: Browser;
    let page: Page;
    const { apiKey, apiSecret } = ALLEX_CREDENTIALS;

    beforeAll(async () => {
      api = await startAllexStream();
      const { outputFiles } = await build({
        stdin: { contents: app, resolveDir: resolve('.') },
        bundle: true,
        format: 'esm',
        platform: 'browser',
        write: false,
      });
      pages = createServer(({ url }, reply) => {
        reply.setHeader('Content-Type', url === '/' ? 'text/html' : 'text/javascript');
        reply.end(url === '/' ? '<script type="module" src="/app.js"></script>' : outputFiles[0]?.text);
      });
      await once(pages.listen(0, '127.0.0.1'), 'listening');
      browser = await chromium.launch({
        executablePath: binary.path,
        chromiumSandbox: false,
        args: ['--disable-gpu', '--disable-component-update', '--disable-sync'],
      });
      page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
      await page.waitForFunction(() => 'read' in globalThis);
    });

    afterAll(async () => {
      await browser.close();
      pages.closeAllConnections();
      pages.close();
      await api.close();
    });

    const read = (what: { channel: string; count: number; hmac?: object }): Promise<unknown> =>
      page.evaluate((given) => (Reflect.get(globalThis, 'read') as (given: object) => Promise<unknown>)(given), {
        url: api.url,
        ...what,
      });

    test('reads books without credentials, over a lost connection', async () => {
      const reading = read({ channel: 'orderbook', count: 3 });
      await until(() => api.sessions.at(-1)?.channels.size === 1);
      api.open()[0]?.socket.terminate();
      expect(await reading).toEqual(['snapshot', 'reconnected', 'snapshot']);
      await until(() => api.sessions.every(({ closeCode }) => closeCode !== undefined));
      expect(api.sessions.map(({ closeCode }) => closeCode)).toEqual([1006, 1000]);
    });

    test('reads orders, signed by Web Crypto', async () => {
      expect(await read({ channel: 'order', count: 1, hmac: { apiKey, apiSecret } })).toEqual(['snapshot']);
      expect(api.sessions.at(-1)?.isAuthenticated).toBe(true);
    });

    test('is told once that credentials are refused', async () => {
      const before = api.sessions.length;
      expect(await read({ channel: 'order', count: 1, hmac: { apiKey, apiSecret: 'wrong' } })).toEqual([
        'authentication_refused',
      ]);
      expect(api.sessions).toHaveLength(before + 1);
    });
  });
}

import '../support/clients/built-packages.js';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumBinary } from '../support/runtimes/binaries.js';
import { ALLEX_CREDENTIALS } from '../support/servers/allex/credentials.js';
import { balance } from '../support/servers/allex/replies.js';
import { startAllexServer, type AllexServer } from '../support/servers/allex/server.js';

const folder = resolve('examples/browser');
const binary = chromiumBinary();
const missing = binary.missing();
const isNeeded = process.env['REQUIRE_BROWSER'] === '1';
if (missing !== undefined)
  process.stderr.write(`The example in the browser ${isNeeded ? 'is needed' : 'is skipped'}: ${missing}\n`);

test('the example for browsers can be built as its page says', async () => {
  const html = readFileSync(`${folder}/index.html`, 'utf8');
  const [, entry = '', flags = ''] = /npx esbuild (\S+) (.*) --servedir/.exec(html) ?? [];
  expect(flags).toBe('--bundle --format=esm --outfile=examples/browser/dist/main.js');
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    outdir: 'dist',
  });
  expect(Object.keys(metafile.inputs).filter((path) => path.endsWith('crypto/node.js'))).toEqual([]);
});

if (missing !== undefined) {
  test('the page in Chromium', (context) => (isNeeded ? expect.fail(missing) : context.skip(missing)));
} else {
  describe('the page in Chromium', () => {
    let api: AllexServer;
    let pages: Server;
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      api = await startAllexServer({ cors: true });
      const script = await scriptFor(api.url);
      pages = createServer(({ url }, reply) => {
        reply.setHeader('Content-Type', url === '/' ? 'text/html' : 'text/javascript');
        reply.end(url === '/' ? readFileSync(`${folder}/index.html`) : script);
      });
      await once(pages.listen(0, '127.0.0.1'), 'listening');
      browser = await chromium.launch({
        executablePath: binary.path,
        chromiumSandbox: false,
        args: ['--disable-gpu', '--disable-component-update', '--disable-sync'],
      });
      page = await browser.newPage();
      page.setDefaultTimeout(30_000);
      await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
    });

    afterAll(async () => {
      await browser.close();
      pages.closeAllConnections();
      pages.close();
      await api.close();
    });

    test('shows prices without any key', async () => {
      await page.waitForSelector('#prices tr');
      expect(await rows(page, 'prices')).toEqual([
        ['btc-usdt', '69031'],
        ['eth-usdt', '2070.98'],
      ]);
      expect(await page.textContent('#balance')).toBe('');
    });

    test('says why a wrong secret shows nothing, and does not show the secret', async () => {
      await submit('not the secret');
      await page.waitForSelector('#balance-problem:not(:empty)');
      expect(await page.textContent('#balance-problem')).toContain('Invalid signature');
      expect(await page.textContent('body')).not.toContain('not the secret');
      expect(await rows(page, 'balance')).toEqual([]);
    });

    test('shows the balance of the account whose keys are typed in', async () => {
      await submit(ALLEX_CREDENTIALS.apiSecret);
      await page.waitForSelector('#balance tr');
      const expected = Object.entries(balance).filter(([name]) => name.endsWith('_balance'));
      expect(await rows(page, 'balance')).toEqual(expected.map(([name, value]) => [name, String(value)]));
      expect(await page.textContent('#balance-problem')).toBe('');
      expect(api.requests.at(-1)).toMatchObject({ operation: 'GET /user/balance', verdict: { scheme: 'hmac' } });
    });

    async function submit(secret: string): Promise<void> {
      await page.fill('[name=key]', ALLEX_CREDENTIALS.apiKey);
      await page.fill('[name=secret]', secret);
      await page.click('button');
    }
  });
}

/** The example against another server. */
async function scriptFor(baseUrl: string): Promise<string> {
  const options = JSON.stringify({ baseUrl, allowInsecureLoopback: true });
  const contents = `import { app } from './app.ts'; await app(${options});`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

function rows(page: Page, id: string): Promise<(string | null)[][]> {
  return page.$$eval(`#${id} tr`, (found) => found.map((row) => [...row.children].map((cell) => cell.textContent)));
}

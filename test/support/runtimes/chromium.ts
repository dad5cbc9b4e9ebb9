import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Page } from '../../runtimes/entries/page.js';
import { chromiumBinary } from './binaries.js';
import type { Outcome, Runtime } from './runtime.js';

const binary = chromiumBinary();

// Nothing of its own business goes out.
const quiet = ['--disable-gpu', '--disable-quic', '--disable-sync', '--disable-component-update'];

/** A page on an origin of its own, so that each call is one across origins. */
export const chromium: Runtime = {
  name: 'Chromium',
  agent: / (Headless)?Chrome\//,
  forms: ['bundled'],
  missing: binary.missing,
  start: async (consumer) => {
    const server = await servePage(await readFile(consumer.page));
    const playwright = await import('playwright-core');
    const browser = await playwright.chromium.launch({
      executablePath: binary.path,
      chromiumSandbox: false,
      args: quiet,
      timeout: 90_000, // a busy machine
    });
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(server.url);
    return {
      run: async (input) => {
        const outcome = await page.evaluate((given) => (globalThis as unknown as Page).runProgram(given), input);
        if (errors.length > 0) throw new Error(errors.join('\n'));
        return outcome as Outcome;
      },
      stop: async () => {
        await browser.close();
        await server.close();
      },
    };
  },
};

async function servePage(script: Buffer): Promise<{ readonly url: string; readonly close: () => Promise<unknown> }> {
  const server = createServer(({ url }, reply) => {
    const isScript = url === '/page.js';
    reply.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    reply.end(isScript ? script : '<!doctype html><title>A page</title><script type="module" src="page.js"></script>');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

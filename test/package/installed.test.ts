import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allexAuth, allxonAuth, andxAuth } from '../support/clients/clients.js';
import { compileApp, copyApps } from '../support/packed/compile-app.js';
import { entriesOf, installPackages, type InstalledApp } from '../support/packed/installed-app.js';
import { publishedApis } from '../support/packed/tarballs.js';
import { run, type Ended } from '../support/run.js';
import { fills } from '../support/servers/allex/history.js';
import { startAllexServer } from '../support/servers/allex/server.js';
import { startAllxonServer } from '../support/servers/allxon/server.js';
import { startAndxServer } from '../support/servers/andx/server.js';

let app: InstalledApp;

beforeAll(async () => {
  app = await installPackages();
  copyApps(app);
});
afterAll(() => {
  app.remove();
});

/** Runs text as a module, or with `require` as a script. */
function evaluate(kind: 'module' | 'commonjs', text: string): Promise<Ended> {
  return run(process.execPath, [`--input-type=${kind}`, '--eval', text], { cwd: app.path });
}

describe.each(publishedApis)('%s, installed from its tarball', (api) => {
  test('has entries that can all be imported, and do nothing then', async () => {
    const entries = entriesOf(app.manifestOf(api));
    const text = `const before = Object.getOwnPropertyNames(globalThis).length;
      const all = await Promise.all(${JSON.stringify(entries)}.map((entry) => import(entry)));
      console.log(JSON.stringify([all.map((module) => Object.keys(module).length), Object.getOwnPropertyNames(globalThis).length - before]));`;
    const { stdout, stderr } = await evaluate('module', text);
    expect(stderr).toBe('');
    const [counts, newGlobals] = JSON.parse(stdout) as [readonly number[], number];
    expect(newGlobals).toBe(0);
    // `models` has types alone.
    const empty = entries.filter((_, index) => counts[index] === 0);
    expect(empty).toEqual([`@countersign/${api}/models`]);
  });

  test('has entries that can all be required, and are then the same modules', async () => {
    const entries = entriesOf(app.manifestOf(api));
    const text = `const all = ${JSON.stringify(entries)}.map((entry) => require(entry));
      Promise.all(${JSON.stringify(entries)}.map((entry) => import(entry))).then((imported) =>
        console.log(imported.every((module, index) => module === all[index])));`;
    const { status, stdout } = await evaluate('commonjs', text);
    expect([status, stdout]).toEqual([0, 'true\n']);
  });

  test('has stack traces of its sources, where maps are read', async () => {
    const text = `import { createClient } from '@countersign/${api}/core';
      try { createClient({ baseUrl: 'nowhere' }); } catch ({ stack }) { console.log(stack); }`;
    const args = ['--enable-source-maps', '--input-type=module', '--eval', text];
    const { stdout } = await run(process.execPath, args, { cwd: app.path });
    expect(stdout).toContain(`${join(app.folderOf(api), 'src', 'core.ts')}:`);
    expect(stdout).not.toContain(join(app.folderOf(api), 'dist'));
  });

  test('exports nothing beyond its entries', async () => {
    const { status, stderr } = await evaluate('module', `import '@countersign/${api}/dist/index.js'`);
    expect(status).toBe(1);
    expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});

describe('an app, compiled under the strictest flags and run, calls', () => {
  beforeAll(async () => {
    const include = ['apps'];
    expect(await compileApp(app, { compiler: 'typescript', platform: 'node', include, outDir: 'compiled' })).toBe('');
  });

  async function runApp(name: string, options: object): Promise<unknown> {
    const args = [join('compiled', `${name}.js`), JSON.stringify({ allowInsecureLoopback: true, ...options })];
    const { stdout, stderr } = await run(process.execPath, args, { cwd: app.path });
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  }

  test('allex', async () => {
    const server = await startAllexServer();
    const seen = await runApp('allex', { baseUrl: server.url, auth: allexAuth });
    await server.close();
    expect(seen).toEqual({
      placed: 'buy',
      sameOrder: true,
      status: 200,
      fills: fills.length,
      csv: true,
      again: 'buy',
      refused: 401,
      verified: true,
    });
  });

  test('andx', async () => {
    const server = await startAndxServer();
    const seen = await runApp('andx', { baseUrl: server.url, auth: andxAuth });
    await server.close();
    expect(seen).toEqual({ markets: true, page: true, decimals: true, refused: 1319 });
  });

  test('allxon', async () => {
    const server = await startAllxonServer();
    const seen = await runApp('allxon', { baseUrl: server.url, auth: allxonAuth });
    await server.close();
    expect(seen).toEqual({ devices: true, connections: true });
    expect(server.uploads).toHaveLength(1);
  });
});

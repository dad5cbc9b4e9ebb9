import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planSpec } from '../../../generator/pipeline.js';
import { codeBlocks } from '../../support/docs/markdown.js';
import { shown } from '../../support/model.js';
import { run, type Ended } from '../../support/run.js';
import { startTidemark, type TidemarkServer } from '../../support/docs/tidemark-server.js';

const root = resolve('.');
const readme = readFileSync('README.md', 'utf8');
const [before = '', after = ''] = readme.split('## A fourth API');
const [firstCall] = codeBlocks(before).filter(({ language }) => language === 'ts');
const [spec] = codeBlocks(after).filter(({ language }) => language === 'yaml');
const [commands] = codeBlocks(after).filter(({ language }) => language === 'sh');
const [call] = codeBlocks(after).filter(({ language }) => language === 'ts');

const credentials = { key: 'demo-key', secret: Buffer.from('a secret of the README').toString('base64') };
const tsc = resolve('node_modules/typescript/bin/tsc');

describe('README', () => {
  test('shows a first signed call in about ten lines that compile', async () => {
    expect(firstCall?.text.trim().split('\n').length).toBeLessThanOrEqual(11);
    mkdirSync(join(root, '.cache'), { recursive: true });
    const folder = mkdtempSync(join(root, '.cache', 'readme-'));
    try {
      writeFileSync(join(folder, 'first-call.ts'), firstCall?.text ?? '');
      const flags = '--noEmit --strict --skipLibCheck --module nodenext --target es2023 --types node'.split(' ');
      const { stdout } = await run('node', [tsc, ...flags, 'first-call.ts'], { cwd: folder });
      expect(stdout).toBe('');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('names the commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(commands?.text).toBe('npm run generate\nnpm install\nnpm run build:packages\n');
  });

  test('has a spec of a fourth API about which nothing is to be said', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-readme-'));
    try {
      writeFileSync(join(folder, 'tidemark.yaml'), spec?.text ?? '');
      const { plan, diagnostics } = await planSpec(join(folder, 'tidemark.yaml'), {
        cwd: folder,
        scope: '@countersign',
      });
      expect(diagnostics.map(shown)).toEqual([]);
      expect(plan?.packageName).toBe('@countersign/tidemark');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the fourth API, as the README has it', () => {
  let folder = '';
  let server: TidemarkServer;

  beforeAll(async () => {
    await run('node', ['build.mjs']);
    server = await startTidemark(credentials);
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-fourth-')));
    write(
      'package.json',
      JSON.stringify({ name: 'fourth', private: true, type: 'module', workspaces: ['generated/*'] }),
    );
    write('specs/tidemark.yaml', spec?.text ?? '');
    // The snippet has the vendor's own host; its requests end up at the server of this test.
    write('redirect.mjs', redirect(server.url));
    // No type in it: TypeScript that Node can run as it is.
    write('call.mjs', call?.text ?? '');
  });

  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is generated, installed, compiled and called', async () => {
    expect(await node(join(root, 'dist/cli.js'), 'generate')).toMatchObject({ status: 0, stderr: '' });
    const install = ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
    expect(await run('npm', install, { cwd: folder })).toMatchObject({ status: 0 });
    const types = ['--typeRoots', join(root, 'node_modules/@types')];
    expect(await node(tsc, '-p', 'generated/tidemark', ...types)).toMatchObject({ status: 0, stdout: '' });
    const { stdout, stderr } = await callApi(credentials.secret);
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toEqual(['placed o1', 'f1 68000.5', 'f2 68000.5', 'f3 68000.5', '']);
    expect(server.log).toEqual([
      'POST /v1/orders 200',
      'GET /v1/fills?market=BTC-EUR 200',
      'GET /v1/fills?market=BTC-EUR&after=2 200',
    ]);
  });

  test('is refused with another secret', async () => {
    const { status, stderr } = await callApi('b3RoZXI=');
    expect(status).toBe(1);
    expect(stderr).toContain('ApiError');
    expect(stderr).not.toContain('b3RoZXI=');
    expect(server.log.at(-1)).toBe('POST /v1/orders 401');
  });

  function callApi(secret: string): Promise<Ended> {
    const env = { TIDE_KEY: credentials.key, TIDE_SECRET: secret };
    return run('node', ['--import', './redirect.mjs', 'call.mjs'], { cwd: folder, env });
  }

  function node(...args: readonly string[]): Promise<Ended> {
    return run('node', args, { cwd: folder });
  }

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

function redirect(url: string): string {
  return `const { fetch } = globalThis;
globalThis.fetch = (target, init) => fetch(String(target).replace('https://api.tidemark.example', '${url}'), init);
`;
}

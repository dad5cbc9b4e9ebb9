import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { configSchema } from '../../../generator/config/config-schema.js';
import { loadProject } from '../../../generator/config/load-config.js';
import { place } from '../../../generator/diagnostics/render.js';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'countersign-config-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function put(name: string, text: string): void {
  writeFileSync(join(cwd, name), text);
}

async function findings(): Promise<readonly string[]> {
  const { diagnostics } = await loadProject(cwd);
  return diagnostics.map(({ code, location, help }) => `${place(location)} ${code}: ${help ?? ''}`);
}

test('nothing is needed', async () => {
  const { project, diagnostics } = await loadProject(cwd);
  expect(project).toEqual({ scope: '@countersign', out: join(cwd, 'generated'), levels: new Map() });
  expect(diagnostics).toEqual([]);
});

describe('each kind of file says the same', () => {
  const config = "{ scope: '@acme', out: 'packages', rules: { 'openapi/unused-component': 'error' } }";

  test.each([
    ['countersign.config.json', '{"scope":"@acme","out":"packages","rules":{"openapi/unused-component":"error"}}'],
    ['countersign.config.js', `export default ${config};`],
    ['countersign.config.mjs', `export default ${config};`],
    [
      'countersign.config.ts',
      `import { defineConfig, type Config } from 'countersign';\nconst config: Config = ${config};\nexport default defineConfig(config);`,
    ],
  ])('%s', async (name, text) => {
    put(name, text);
    const { project, diagnostics } = await loadProject(cwd);
    expect(diagnostics).toEqual([]);
    expect(project).toEqual({
      scope: '@acme',
      out: join(cwd, 'packages'),
      levels: new Map([['openapi/unused-component', 'error']]),
      configPath: join(cwd, name),
    });
  });
});

test('a module is read anew each time', async () => {
  put('countersign.config.ts', "export default { scope: '@one' };");
  expect((await loadProject(cwd)).project.scope).toBe('@one');
  put('countersign.config.ts', "export default { scope: '@two' };");
  expect((await loadProject(cwd)).project.scope).toBe('@two');
});

describe('everything wrong is found at once, and nothing of it holds', () => {
  test('in JSON at the very token', async () => {
    put(
      'countersign.config.json',
      '{\n  "scoep": "@acme",\n  "out": 1,\n  "rules": {\n    "openapi/no-sumary": "off",\n    "read/ref-cycle": "off",\n    "openapi/no-summary": "of"\n  }\n}',
    );
    expect(await findings()).toEqual([
      "countersign.config.json:2:3 config/unknown-key: Did you mean 'scope'?",
      'countersign.config.json:3:10 config/invalid: Folder of the packages, each in a folder named after its spec; relative to the configuration. Such as `packages`.',
      "countersign.config.json:5:5 config/unknown-code: Did you mean 'openapi/no-summary'?",
      'countersign.config.json:6:23 config/fixed-level: Delete the line. Only the level of warnings can be chosen.',
      'countersign.config.json:7:27 config/invalid: `off` leaves the findings out; an `error` stops generation.',
    ]);
    expect((await loadProject(cwd)).project.out).toBe(join(cwd, 'generated'));
  });

  test('of a module in its file', async () => {
    put('countersign.config.ts', 'export default { rules: { "openapi/no-summry": "off" }, out: () => "packages" };');
    expect(await findings()).toEqual([
      expect.stringContaining('countersign.config.ts:1:1 config/invalid'),
      "countersign.config.ts:1:1 config/unknown-code: Did you mean 'openapi/no-summary'?",
    ]);
  });

  test.each([
    ['countersign.config.ts', 'export default {', 'config/cannot-load'],
    ['countersign.config.ts', 'export default 1;', 'config/cannot-load'],
    ['countersign.config.mjs', 'const a = {}; a.a = a; export default a;', 'config/cannot-load'],
    ['countersign.config.json', '{ "scope": ', 'read/syntax'],
    ['countersign.config.json', '[]', 'config/invalid'],
    ['countersign.config.json', '{ "scope": "acme" }', 'config/invalid'],
  ])('%s: %s', async (name, text, code) => {
    put(name, text);
    expect(await findings()).toEqual([expect.stringContaining(` ${code}: `)]);
  });

  test.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link that leads nowhere', (path: string) => symlinkSync('nowhere', path)],
  ])('%s is no configuration, and not none either', async (_, make) => {
    make(join(cwd, 'countersign.config.json'));
    expect(await findings()).toEqual([expect.stringContaining(' config/cannot-load: ')]);
  });
});

test('the JSON Schema for editors is that of the check', () => {
  const path = resolve(import.meta.dirname, '../../../docs/config.schema.json');
  const text = `${JSON.stringify(configSchema(), null, 2)}\n`;
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(path, text);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(configSchema());
});

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildCommand, countersign, projectFolder, type ProjectFolder } from '../../support/cli.js';
import type { Ended } from '../../support/run.js';

let project: ProjectFolder;

beforeAll(async () => {
  await buildCommand();
  project = projectFolder(['minimal.yaml']);
});
afterEach(() => rmSync(join(project.path, 'countersign.config.ts'), { force: true }));
afterAll(() => {
  project.remove();
});

/** Runs a command under this configuration. */
function under(config: string, ...args: readonly string[]): Promise<Ended> {
  const text = `import { defineConfig } from 'countersign';\n\nexport default defineConfig(${config});\n`;
  writeFileSync(join(project.path, 'countersign.config.ts'), text);
  return countersign(args, { cwd: project.path });
}

function nameIn(folder: string): unknown {
  return (JSON.parse(readFileSync(join(project.path, folder, 'package.json'), 'utf8')) as { name: unknown }).name;
}

test('scope and folder are those of the configuration', async () => {
  const { status, stderr } = await under("{ scope: '@acme', out: 'packages' }", 'generate');
  expect([status, stderr]).toEqual([0, '']);
  expect(nameIn('packages/minimal')).toBe('@acme/minimal');
  expect(existsSync(join(project.path, 'generated'))).toBe(false);
});

test('--scope and --out win', async () => {
  const config = "{ scope: '@acme', out: 'packages' }";
  const { status } = await under(config, 'generate', '--scope', '@other', '--out', 'elsewhere');
  expect(status).toBe(0);
  expect(nameIn('elsewhere')).toBe('@other/minimal');
});

test('a scope that npm would not take is a wrong command line', async () => {
  const { status, stderr } = await under('{}', 'generate', '--scope', 'other');
  expect([status, stderr]).toEqual([2, "error: 'other' is no scope such as @acme\n"]);
});

const unused =
  "openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }\npaths: {}\nservers: [{ url: 'https://a.example/' }]\n";

test.each([
  ['off', 0, ''],
  ['warning', 0, 'warning: The URL of the server ends with a slash'],
  ['error', 1, 'error: The URL of the server ends with a slash'],
])('a warning can be %s', async (level, want, text) => {
  writeFileSync(join(project.path, 'slash.yaml'), unused);
  const config = `{ rules: { 'openapi/server-trailing-slash': '${level}' } }`;
  const { status, stdout } = await under(config, 'check', 'slash.yaml');
  expect(status).toBe(want);
  expect(stdout).toContain(text);
  if (level === 'off') expect(stdout).toBe('1 spec, no findings\n');
});

test.each([['generate'], ['check'], ['explain', 'specs/minimal.yaml', 'anything']])(
  '%s stops at an unsound configuration',
  async (...args) => {
    const { status, stdout, stderr } = await under("{ scoep: '@acme' } as object", ...args);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain("countersign.config.ts:1:1: error: 'scoep' has no meaning in the configuration.");
  },
);

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCommand, countersign, projectFolder, type ProjectFolder } from '../../support/cli.js';

let project: ProjectFolder;
let watch: ChildProcess;
let printed = '';

beforeAll(async () => {
  await buildCommand();
  project = projectFolder(['minimal.yaml', 'pages.yaml']);
  const cli = resolve(import.meta.dirname, '../../../dist/cli.js');
  watch = spawn(process.execPath, [cli, 'generate', '--watch'], {
    cwd: project.path,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const output of [watch.stdout, watch.stderr])
    output?.setEncoding('utf8').on('data', (text: string) => (printed += text));
});
afterAll(() => {
  watch.kill('SIGKILL');
  project.remove();
});

/** Waits for output that fits, and gives all of it since the last time. */
async function until(wanted: RegExp): Promise<string> {
  const end = Date.now() + 40_000;
  while (!wanted.test(printed)) {
    if (Date.now() > end) throw new Error(`${String(wanted)} was not printed, but:\n${printed}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  const text = printed;
  printed = '';
  return text;
}

const spec = (name: string): string => join(project.path, 'specs', name);
const edit = (name: string, from: string, to: string): void => {
  const text = readFileSync(spec(name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(spec(name), text.replace(from, to));
};

test('first, all', async () => {
  const text = await until(/watching for changes/);
  expect(text).toContain('generated/minimal  @countersign/minimal: ');
  expect(text).toContain('generated/pages  @countersign/pages: ');
});

test('a saved spec, and no other', async () => {
  edit('minimal.yaml', 'title: ', 'title: New ');
  expect(await until(/generated\/\w+ /)).not.toContain('generated/pages');
  expect(readFileSync(join(project.path, 'generated/minimal/README.md'), 'utf8')).toContain('New ');
});

test('errors are printed, and it goes on; an editor may save by renaming', async () => {
  const sound = readFileSync(spec('minimal.yaml'), 'utf8');
  writeFileSync(spec('minimal.yaml'), sound.replace('paths:', 'pahts:'));
  expect(await until(/error: .*pahts/)).not.toContain('generated/');
  writeFileSync(spec('minimal.yaml.tmp'), sound.replace('title: New ', 'title: Newer '));
  renameSync(spec('minimal.yaml.tmp'), spec('minimal.yaml'));
  await until(/generated\/minimal {2}@countersign\/minimal: /);
});

test('a file that a spec refers to: missing, new, changed, deleted', async () => {
  const sound = readFileSync(spec('pages.yaml'), 'utf8');
  writeFileSync(spec('pages.yaml'), sound.replace(/^paths:$/m, "paths:\n  /parted: { $ref: 'parts/part.txt' }"));
  await until(/'parts\/part\.txt' does not exist/);
  mkdirSync(join(project.path, 'specs/parts'));
  const part = (summary: string): string =>
    `get: { operationId: parted, tags: [], summary: ${summary}, responses: { default: { description: D. } } }\n`;
  writeFileSync(spec('parts/part.txt'), part('One'));
  await until(/generated\/pages {2}@/);
  writeFileSync(spec('parts/part.txt'), part('Another'));
  expect(await until(/generated\/\w+ /)).not.toContain('generated/minimal');
  rmSync(spec('parts/part.txt'));
  await until(/'parts\/part\.txt' does not exist/);
});

test('a new configuration: all', async () => {
  writeFileSync(spec('pages.yaml'), readFileSync(spec('pages.yaml'), 'utf8').replace(/\n {2}\/parted:.*/, ''));
  await until(/generated\/pages/);
  writeFileSync(join(project.path, 'countersign.config.json'), '{ "scope": "@acme" }');
  expect(await until(/@acme\/pages/)).toContain('@acme/minimal');
});

test('a folder that a checkout takes away and gives back', async () => {
  const [folder, away] = [join(project.path, 'specs'), join(project.path, 'away')];
  renameSync(folder, away);
  await until(/there is no folder specs/);
  renameSync(away, folder);
  await until(/generated\/minimal/);
  edit('minimal.yaml', 'title: ', 'title: Newest ');
  await until(/generated\/minimal {2}@/);
});

test('Ctrl+C is a clean end', async () => {
  const end = once(watch, 'exit');
  watch.kill('SIGINT');
  expect(await end).toEqual([0, null]);
  expect(existsSync(join(project.path, 'generated/pages/package.json'))).toBe(true);
});

test('what is left is what a run by itself makes, byte for byte', async () => {
  const { status, stdout, stderr } = await countersign(['generate', '--check'], { cwd: project.path });
  expect({ status, stdout, stderr }).toMatchObject({ status: 0 });
});

import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countersign } from '../support/cli.js';
import { folderTexts } from '../support/golden-folder.js';
import { filesIn } from '../support/packed/installed-app.js';
import { tarballOf } from '../support/packed/tarballs.js';
import { run, type Ended } from '../support/run.js';

let folder: string;
const installed = (path = ''): string => join(folder, 'node_modules/countersign', path);

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** As npm installs it, but for the dependencies: links to those of this repository, and to no other package of it. */
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-installed-')));
  mkdirSync(installed(), { recursive: true });
  const { status, stderr } = await run('tar', [
    '-xzf',
    tarballOf('countersign'),
    '-C',
    installed(),
    '--strip-components=1',
  ]);
  if (status !== 0) throw new Error(stderr);
  const { bin, dependencies } = JSON.parse(readFileSync(installed('package.json'), 'utf8')) as Manifest;
  // The last one belongs to the formatter, which a test has as a copy.
  for (const name of [...Object.keys(dependencies), 'tinypool']) {
    link(resolve('node_modules', name), join(folder, 'node_modules', name));
  }
  for (const [name, path] of Object.entries(bin)) {
    link(installed(path), join(folder, 'node_modules/.bin', name));
    chmodSync(installed(path), 0o755);
  }
  write('package.json', '{ "name": "project", "private": true }\n');
  mkdirSync(join(folder, 'specs'));
  copyFileSync('test/golden/minimal.yaml', join(folder, 'specs/minimal.yaml'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

function npx(...args: readonly string[]): Promise<Ended> {
  return run('npx', ['--no-install', 'countersign', ...args], { cwd: folder, env: { npm_config_loglevel: 'error' } });
}

test('the tarball has what the command needs: itself, templates, the schemas and pages it refers to', () => {
  const files = filesIn(installed());
  const about = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];
  const docs = ['docs/config.schema.json', 'docs/diagnostics.md', 'specs/README.md'];
  const below = ['specs/extensions', 'templates'].flatMap((path) => filesIn(path).map((file) => `${path}/${file}`));
  const bundle = files.filter((path) =>
    /^dist\/((cli|config|type-check|part-\w+)\.js(\.map)?|library-\w+-\w+\.cjs)$/.test(path),
  );
  expect(bundle).toEqual(expect.arrayContaining(['dist/cli.js', 'dist/config.js']));
  const beside = ['THIRD-PARTY.txt', 'config.d.ts', 'runtime-declarations.json'].map((name) => `dist/${name}`);
  expect(files).toEqual([...about, ...docs, ...below, ...bundle, ...beside].sort());
  expect(readFileSync(installed('dist/cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

describe('in the folder of a project, npx countersign', () => {
  test('generates what it generates here', async () => {
    const { status, stderr } = await npx('generate');
    expect([status, stderr]).toEqual([0, '']);
    const { status: here } = await countersign(['generate', '--out', 'here'], { cwd: folder });
    expect(here).toBe(0);
    const generated = folderTexts(join(folder, 'generated/minimal'));
    expect(generated.size).toBeGreaterThan(50);
    expect(generated).toEqual(folderTexts(join(folder, 'here')));
    expect((await npx('generate', '--check')).status).toBe(0);
  });

  test('reads a configuration that names its types', async () => {
    write(
      'countersign.config.ts',
      "import { defineConfig } from 'countersign';\nexport default defineConfig({ scope: '@acme' });\n",
    );
    expect(await npx('generate', '--out', 'packages')).toMatchObject({ status: 0, stderr: '' });
    rmSync(join(folder, 'countersign.config.ts'));
    expect(folderTexts(join(folder, 'packages')).get('package.json')).toContain('"name": "@acme/minimal"');
  });

  test('has its other commands, too', async () => {
    expect(await npx('check')).toMatchObject({ status: 0 });
    expect((await npx('explain-code', 'plan/package-name')).stdout).not.toBe('');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect((await npx('--version')).stdout).toBe(`${version}\n`);
  });

  // A copy is not beside the programs of the platform.
  test.each(['typescript-7', 'oxfmt'])(
    'says what to do where %s was installed without its native part',
    async (part) => {
      const path = join(folder, 'node_modules', part);
      rmSync(path);
      cpSync(resolve('node_modules', part), path, { recursive: true });
      const { status, stdout, stderr } = await npx('generate', '--no-cache', '--out', 'nothing');
      rmSync(path, { recursive: true });
      link(resolve('node_modules', part), path);
      const said = new RegExp(`^error: ${part} has no native part for \\S+ here: install again, .*\\n$`);
      expect([status, stdout, stderr]).toEqual([2, '', expect.stringMatching(said)]);
      expect(existsSync(join(folder, 'nothing'))).toBe(false);
    },
  );
});

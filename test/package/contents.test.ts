import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderTexts } from '../support/golden-folder.js';
import { filesIn, installPackages, type InstalledApp } from '../support/packed/installed-app.js';
import { publishedApis, tarballOf } from '../support/packed/tarballs.js';
import { run } from '../support/run.js';

let app: InstalledApp;

beforeAll(async () => {
  app = await installPackages();
});
afterAll(() => {
  app.remove();
});

describe.each(publishedApis)('the tarball of %s', (api) => {
  test('has sources, for each of them a module, its declarations and both maps, and four files about it', () => {
    const files = filesIn(app.folderOf(api));
    const sources = files.filter((path) => path.startsWith('src/'));
    expect(sources.length).toBeGreaterThan(50);
    const compiled = sources.flatMap((path) =>
      ['.js', '.js.map', '.d.ts', '.d.ts.map'].map((end) => path.replace(/^src/, 'dist').replace(/\.ts$/, end)),
    );
    const about = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];
    expect(files).toEqual([...about, ...compiled, ...sources].sort());
  });

  test('has sources that are those of the repository', () => {
    const read = (folder: string) => [...folderTexts(join(folder, 'src'))];
    expect(read(app.folderOf(api)), 'stale: npm run build:tarballs').toEqual(read(join('generated', api)));
  });

  test('leads from every map to the source beside it, relative to the map', () => {
    const folder = app.folderOf(api);
    const maps = filesIn(folder).filter((path) => path.endsWith('.map'));
    const wrong = maps.filter((path) => {
      const { sources, sourceRoot } = JSON.parse(readFileSync(join(folder, path), 'utf8')) as SourceMap;
      const wanted = path.replace(/^dist/, 'src').replace(/(\.d\.ts|\.js)\.map$/, '.ts');
      const [source = '', ...more] = sources;
      return more.length > 0 || sourceRoot !== '' || join(dirname(path), source) !== wanted;
    });
    expect(wrong).toEqual([]);
    const last = (path: string) => readFileSync(join(folder, path), 'utf8').trimEnd().split('\n').at(-1);
    expect(last('dist/index.js')).toBe('//# sourceMappingURL=index.js.map');
    expect(last('dist/index.d.ts')).toBe('//# sourceMappingURL=index.d.ts.map');
  });

  test('depends on nothing and runs nothing when it is installed', () => {
    const manifest = app.manifestOf(api);
    expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
    // `prepack` runs where a tarball is made, never where it is installed.
    expect(Object.keys(manifest.scripts as object)).toEqual(['clean', 'build', 'prepack']);
    expect(manifest).toMatchObject({ type: 'module', sideEffects: false, license: 'MIT' });
  });

  test('exports what is in it', () => {
    const { exports, imports } = app.manifestOf(api);
    const targets = [...pathsOf(exports), ...pathsOf(imports)];
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((path) => !existsSync(join(app.folderOf(api), path)))).toEqual([]);
  });

  test('gives publint nothing to say', async () => {
    const bytes = readFileSync(tarballOf(api));
    const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    expect(pkg).toMatchObject({ name: app.manifestOf(api).name });
    expect(messages).toEqual([]);
  });

  test('gives every way to resolve an ES module the right types', async () => {
    const args = ['--profile', 'esm-only', '--format', 'table-flipped', '--no-emoji', '--no-color', '--no-summary'];
    const { status, stdout } = await run(process.execPath, [attw, tarballOf(api), ...args]);
    expect(stdout).not.toBe('');
    const rows = stdout.split('\n').filter((line) => line.startsWith(`│ "`));
    const looked = rows.map((row) =>
      row
        .split('│')
        .map((cell) => cell.trim())
        .slice(1, 4),
    );
    const modules = Object.keys(app.manifestOf(api).exports).map(
      (entry) => `"${app.manifestOf(api).name}${entry.slice(1)}"`,
    );
    expect(looked).toEqual(
      modules.map((name) => (name.endsWith('.json"') ? [name, 'OK (JSON)', 'OK (JSON)'] : [name, 'OK (ESM)', 'OK'])),
    );
    expect(status).toBe(0);
  });
});

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourceRoot?: string;
}

const attw = join(import.meta.dirname, '../../node_modules/@arethetypeswrong/cli/dist/index.js');

/** Paths that conditions lead to. */
function pathsOf(target: unknown): readonly string[] {
  return typeof target === 'string'
    ? [target]
    : Object.values(target as Readonly<Record<string, unknown>>).flatMap(pathsOf);
}

import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, type Compiler } from '../support/documents/compilers.js';
import { compileApp, copyApps, copyTypeTests } from '../support/packed/compile-app.js';
import { entriesOf, installPackages, type InstalledApp } from '../support/packed/installed-app.js';
import { publishedApis } from '../support/packed/tarballs.js';

const compilers: readonly Compiler[] = ['typescript-5.4', 'typescript', 'typescript-7'];

let app: InstalledApp;
/** The packages as folders with their `tsconfig.json`, which is not published. */
let sources: string;

beforeAll(async () => {
  app = await installPackages();
  copyApps(app);
  copyTypeTests(app);
  const entries = publishedApis.flatMap((api) => entriesOf(app.manifestOf(api)));
  const imports = entries.map((entry, index) => `import * as entry${String(index)} from '${entry}';\n`);
  const names = entries.map((_, index) => `entry${String(index)}`).join(', ');
  writeFileSync(
    join(app.path, 'every-entry.ts'),
    `${imports.join('')}export const all: readonly object[] = [${names}];\n`,
  );
  sources = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-sources-')));
  for (const api of publishedApis) {
    cpSync(join(app.folderOf(api), 'src'), join(sources, api, 'src'), { recursive: true });
    cpSync(join(app.folderOf(api), 'package.json'), join(sources, api, 'package.json'));
    cpSync(join('generated', api, 'tsconfig.json'), join(sources, api, 'tsconfig.json'));
  }
});
afterAll(() => {
  app.remove();
  rmSync(sources, { recursive: true });
});

describe.each(compilers)('%s, under the strictest flags it has, compiles', (compiler) => {
  // A type test has what must not compile, too.
  test('the example apps and the type tests, without the types of a browser', async () => {
    const include = ['apps', 'types', 'every-entry.ts'];
    expect(await compileApp(app, { compiler, platform: 'node', include })).toBe('');
  });

  test('every entry, without the types of Node.js and as bundlers resolve it', async () => {
    expect(await compileApp(app, { compiler, platform: 'browser', include: ['every-entry.ts'] })).toBe('');
  });
});

// With 5.9 they are compiled whenever they are built.
test.each(['typescript-5.4', 'typescript-7'] as const)('%s compiles the sources', async (compiler) => {
  expect(await compile({ compiler, folder: sources, packages: publishedApis })).toBe('');
});

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tarballOf } from '../support/packed/tarballs.js';
import { run } from '../support/run.js';

const root = join(import.meta.dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-prepack-')));
  const isSource = (path: string): boolean => basename(path) !== 'dist';
  cpSync(join(root, 'generated/andx'), join(folder, 'andx'), { recursive: true, filter: isSource });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('npm pack builds from the sources alone, and makes the same bytes as the build of this repository', async () => {
  const cwd = join(folder, 'andx');
  mkdirSync(join(cwd, 'dist'));
  writeFileSync(join(cwd, 'dist/of-last-year.js'), '');
  const { status, stderr } = await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd });
  expect([status, stderr]).toEqual([0, '']);
  const { version } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')) as { version: string };
  const packed = readFileSync(join(folder, `countersign-andx-${version}.tgz`));
  expect(packed.equals(readFileSync(tarballOf('andx')))).toBe(true);
});

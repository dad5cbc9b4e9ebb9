import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, type Ended } from '../../support/run.js';

const script = resolve('.github/scripts/release-package.mjs');
let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'countersign-release-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

interface Project {
  readonly spec: string;
  readonly manifest: object;
  readonly changelog?: string;
}

function project({ spec, manifest, changelog }: Project): void {
  mkdirSync(join(cwd, 'specs'));
  mkdirSync(join(cwd, 'generated/acme'), { recursive: true });
  writeFileSync(join(cwd, 'specs/acme.yaml'), `openapi: 3.1.0\ninfo: { title: Acme, version: ${spec} }\n`);
  writeFileSync(join(cwd, 'generated/acme/package.json'), JSON.stringify(manifest));
  if (changelog !== undefined) writeFileSync(join(cwd, 'generated/acme/CHANGELOG.md'), changelog);
}

function release(...args: readonly string[]): Promise<Ended> {
  return run(process.execPath, [script, ...args], { cwd });
}

test.each([
  ['1.2.0', 'latest'],
  ['2.0.0-rc.1', 'next'],
])('version %s is published as %s', async (version, distTag) => {
  project({ spec: version, manifest: { version }, changelog: `# Changelog\n\n## [${version}]\n` });
  expect(await release(`acme@${version}`)).toEqual({
    status: 0,
    stdout: `api=acme\nversion=${version}\ndist-tag=${distTag}\n`,
    stderr: '',
  });
});

test('all that speaks against it is said at once', async () => {
  project({ spec: '1.2.0', manifest: { version: '1.1.0', private: true }, changelog: '# Changelog\n\n## [1.2.0]\n' });
  const { status, stdout, stderr } = await release('acme@1.3.0');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr.trim().split('\n')).toEqual([
    'acme@1.3.0: info.version of specs/acme.yaml is 1.2.0',
    'acme@1.3.0: the version in generated/acme/package.json is 1.1.0: npm run generate',
    'acme@1.3.0: generated/acme/package.json is private',
    'acme@1.3.0: generated/acme/CHANGELOG.md has no entry of it: npm run changelog',
  ]);
});

describe('refused', () => {
  test('a package that is not there', async () => {
    const { status, stderr } = await release('acme@1.0.0');
    expect([status, stderr]).toEqual([1, 'acme@1.0.0: there is no generated/acme\n']);
  });

  test.each(['acme', 'acme@1.2', 'acme@1.2.0\napi=other', '../acme@1.2.0', '@scope/acme@1.2.0', ''])(
    'the tag %j',
    async (tag) => {
      const { status, stdout } = await release(tag);
      expect([status, stdout]).toEqual([2, '']);
    },
  );
});

test.each(['allex', 'allxon', 'andx'])('%s of this repository is as a release wants it', async (api) => {
  const { version } = JSON.parse(readFileSync(`generated/${api}/package.json`, 'utf8')) as { version: string };
  const { status, stderr } = await run(process.execPath, [script, `${api}@${version}`]);
  expect([status, stderr]).toEqual([0, '']);
});

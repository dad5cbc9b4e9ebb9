import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommand, countersign, projectFolder, type ProjectFolder } from '../../support/cli.js';
import type { Ended } from '../../support/run.js';
import { folderTexts } from '../../support/golden-folder.js';

let project: ProjectFolder;

beforeAll(async () => {
  await buildCommand();
  project = projectFolder(['minimal.yaml', 'pages.yaml']);
});
afterAll(() => {
  project.remove();
});

function generate(...args: readonly string[]): Promise<Ended> {
  return countersign(['generate', ...args], { cwd: project.path });
}

describe('a project', { concurrent: false }, () => {
  test('is stale before the first run; --check writes nothing', async () => {
    const { status, stdout, stderr } = await generate('--check');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('generated/minimal/package.json: stale\n');
    expect(stderr).toMatch(/run `countersign generate` and commit what it writes\n$/);
    expect(existsSync(join(project.path, 'generated'))).toBe(false);
  });

  test('is generated, with a line for each package', async () => {
    const { status, stdout, stderr } = await generate();
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/\d+/g, 'N'))).toEqual([
      'generated/minimal  @countersign/minimal: N written, N removed, N files in all',
      'generated/pages  @countersign/pages: N written, N removed, N files in all',
    ]);
    const [written, removed, total] = (lines[0]?.match(/\d+/g) ?? []).map(Number);
    const files = folderTexts(join(project.path, 'generated/minimal')).size;
    expect([written, removed, total]).toEqual([files, 0, files]);
  });

  test('is not touched by a second run, which says so', async () => {
    const folder = join(project.path, 'generated');
    const paths = [...folderTexts(folder).keys()].map((path) => join(folder, path));
    const long = new Date('2020-01-01');
    for (const path of paths) utimesSync(path, long, long);
    const { status, stdout, stderr } = await generate();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.replace(/\d+/g, 'N')).toBe(
      'generated/minimal  up to date (N files)\ngenerated/pages  up to date (N files)\n',
    );
    for (const path of paths) expect(statSync(path).mtime, path).toEqual(long);
  });

  test('is fresh then, until a file is edited or missing', async () => {
    expect((await generate('--check')).status).toBe(0);
    writeFileSync(join(project.path, 'generated/minimal/README.md'), 'edited');
    rmSync(join(project.path, 'generated/pages/LICENSE'));
    const { status, stderr } = await generate('--check');
    expect(status).toBe(1);
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      'generated/minimal/README.md: stale',
      'generated/pages/LICENSE: stale',
    ]);
    expect((await generate()).stdout).toContain('generated/minimal  @countersign/minimal: 1 written, 0 removed');
  });
});

describe('--out', () => {
  test('is the folder of one spec itself', async () => {
    const { status, stdout } = await generate('specs/minimal.yaml', '--out', 'out/one');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^out\/one {2}@countersign\/minimal: /);
    expect(readdirSync(join(project.path, 'out/one')).sort()).toEqual(
      ['.countersign.json', 'LICENSE', 'README.md', 'api.md', 'package.json', 'src', 'tsconfig.json'].sort(),
    );
  });

  test('has a folder for each of several', async () => {
    const { status } = await generate('specs/pages.yaml', 'specs/minimal.yaml', '--out', 'out/both');
    expect(status).toBe(0);
    expect(readdirSync(join(project.path, 'out/both'))).toEqual(['minimal', 'pages']);
  });

  test('with files of somebody else where ours belong is refused, and nothing is written', async () => {
    writeFileSync(join(project.path, 'package.json'), '{}');
    const { status, stdout, stderr } = await generate('specs/minimal.yaml', '--out', '.');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'error: these files were not generated and would be overwritten; choose another folder, or delete them:\n  package.json\n',
    );
    expect(existsSync(join(project.path, 'src'))).toBe(false);
  });
});

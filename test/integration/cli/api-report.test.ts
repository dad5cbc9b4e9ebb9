import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommand, countersign, projectFolder, type ProjectFolder } from '../../support/cli.js';
import { folderTexts } from '../../support/golden-folder.js';
import type { Ended } from '../../support/run.js';

let project: ProjectFolder;

beforeAll(async () => {
  await buildCommand();
  project = projectFolder(['minimal.yaml', 'signed.yaml']);
});
afterAll(() => {
  project.remove();
});

function run(...args: readonly string[]): Promise<Ended> {
  return countersign(args, { cwd: project.path });
}

function inProject(path: string): string {
  return join(project.path, path);
}

describe('a report', { concurrent: false }, () => {
  test('is stale where there is none; --check writes nothing', async () => {
    const { status, stdout, stderr } = await run('api-report', '--check');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'generated/minimal/api.md: stale\ngenerated/signed/api.md: stale\nrun `countersign api-report` and commit what it writes\n',
    );
    expect(folderTexts(project.path).size).toBe(2);
  });

  test('is written, with its line in the manifest and no other file', async () => {
    expect(await run('api-report')).toMatchObject({
      status: 0,
      stdout: 'generated/minimal/api.md  written\ngenerated/signed/api.md  written\n',
      stderr: '',
    });
    expect([...folderTexts(inProject('generated')).keys()].sort()).toEqual(
      ['minimal', 'signed'].flatMap((name) => [`${name}/.countersign.json`, `${name}/api.md`]),
    );
    expect(await run('api-report', '--check')).toMatchObject({ status: 0, stderr: '' });
  });

  test('is what `generate` would write, which takes it for its own', async () => {
    const report = readFileSync(inProject('generated/signed/api.md'), 'utf8');
    expect(await run('generate')).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(inProject('generated/signed/api.md'), 'utf8')).toBe(report);
  });

  test('is written for a changed spec alone, and nothing else of its package', async () => {
    const spec = inProject('specs/signed.yaml');
    writeFileSync(spec, readFileSync(spec, 'utf8').replace('operationId: keep', 'operationId: store'));
    expect(await run('api-report', '--check')).toMatchObject({
      status: 1,
      stdout: 'generated/minimal/api.md  up to date\n',
    });
    const before = folderTexts(inProject('generated/signed'));
    expect(await run('api-report', 'specs/signed.yaml')).toMatchObject({ status: 0 });
    const after = folderTexts(inProject('generated/signed'));
    const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
    expect([[...after.keys()].length, changed.sort()]).toEqual([before.size, ['.countersign.json', 'api.md']]);
    expect(after.get('api.md')).toContain('declare const store: Operation<');
  });

  test("does not overwrite somebody's own api.md", async () => {
    rmSync(inProject('generated/minimal'), { recursive: true });
    expect(await run('generate', 'specs/minimal.yaml')).toMatchObject({ status: 0 });
    const manifest = inProject('generated/minimal/.countersign.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/^.*"api\.md".*\n/m, ''));
    writeFileSync(inProject('generated/minimal/api.md'), 'mine\n');
    const { status, stderr } = await run('api-report', 'specs/minimal.yaml');
    expect(status).toBe(2);
    expect(stderr).toContain('generated/minimal/api.md');
    expect(readFileSync(inProject('generated/minimal/api.md'), 'utf8')).toBe('mine\n');
  });

  test('of a spec with errors is not made, and the finding says where', async () => {
    writeFileSync(inProject('specs/signed.yaml'), 'openapi: 3.1.0\ninfo: { title: x }\npaths: {}\n');
    const { status, stderr } = await run('api-report', 'specs/signed.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain('specs/signed.yaml:2:');
  });
});

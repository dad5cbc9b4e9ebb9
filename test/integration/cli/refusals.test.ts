import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommand, countersign, projectFolder, type ProjectFolder } from '../../support/cli.js';

let project: ProjectFolder;

beforeAll(async () => {
  await buildCommand();
  project = projectFolder(['minimal.yaml']);
});
afterAll(() => {
  project.remove();
});

describe('a wrong command line ends with 2', () => {
  test.each([
    { args: ['generate', '--nonsense'], want: "error: unknown option '--nonsense'" },
    { args: ['generate', '--out'], want: "error: option '-o, --out <dir>' argument missing" },
    { args: ['generrate'], want: "error: unknown command 'generrate'" },
    { args: ['generate', 'specs/minimal.yaml', 'other/minimal.json'], want: 'would both become the package minimal' },
  ])('$args', async ({ args, want }) => {
    const { status, stdout, stderr } = await countersign(args, { cwd: project.path });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(want);
  });

  test('with a folder that cannot be made, before anything is', async () => {
    writeFileSync(join(project.path, 'taken'), '');
    const args = ['generate', 'specs/minimal.yaml', '--out', 'taken/out'];
    const { status, stdout, stderr } = await countersign(args, { cwd: project.path });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^error: .*\/taken\/out cannot be written: a file stands where one of its folders belongs\n$/,
    );
  });

  test('in a folder without specs', async () => {
    const { status, stderr } = await countersign(['generate'], { cwd: join(project.path, 'specs') });
    expect([status, stderr]).toEqual([2, 'error: no spec is named, and there is no folder specs/ here\n']);
  });
});

test.each(['--help', '--version'])('%s is fine', async (option) => {
  const { status, stdout } = await countersign([option], { cwd: project.path });
  expect(status).toBe(0);
  expect(stdout).not.toBe('');
});

/** Writes a spec of this text. */
function put(name: string, text: string): void {
  mkdirSync(join(project.path, 'broken'), { recursive: true });
  writeFileSync(join(project.path, 'broken', name), text);
}

describe('faults of specs end with 1, and nothing is written', () => {
  test('all of all specs at once, sorted, with their positions', async () => {
    put('b.yaml', 'openapi: 3.1.0\ninfo: { title: B }\npaths: {}\n');
    put('a.yaml', 'openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\npaths:\n  /a: { get: { operationId: 1 } }\n');
    const specs = ['broken/b.yaml', 'specs/minimal.yaml', 'broken/a.yaml'];
    const { status, stdout, stderr } = await countersign(['generate', ...specs], { cwd: project.path });
    expect([status, stdout]).toEqual([1, '']);
    const places = stderr.split('\n').flatMap((line) => /^(broken\/[ab]\.yaml):\d+:\d+: error: /.exec(line)?.[1] ?? []);
    expect(places).toEqual([...places].sort());
    expect(new Set(places)).toEqual(new Set(['broken/a.yaml', 'broken/b.yaml']));
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(join(project.path, 'generated'))).toBe(false);
  });

  test('one that is not there', async () => {
    const { status, stderr } = await countersign(['generate', 'nowhere.yaml'], { cwd: project.path });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^nowhere\.yaml:1:1: error: /);
  });

  test('one whose name cannot be a package', async () => {
    put(
      'Two Words.yaml',
      'openapi: 3.1.0\ninfo: { title: B, version: 1.0.0 }\nservers: [{ url: https://a.example }]\nsecurity: []\npaths: {}\n',
    );
    const { status, stderr } = await countersign(['generate', 'broken/Two Words.yaml'], { cwd: project.path });
    expect(status).toBe(1);
    expect(stderr).toContain('[plan/package-name]');
  });
});

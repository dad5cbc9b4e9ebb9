import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommand } from '../../support/cli.js';
import { gitProject, specText, type GitProject } from '../../support/review/git-project.js';

let project: GitProject;

beforeAll(async () => {
  await buildCommand();
  project = gitProject();
  project.write('before.yaml', specText());
  project.write('breaking.yaml', specText({ required: true }));
  project.write('Raised Version.yaml', specText({ required: true, version: '2.0.0' }));
  project.write('added.yaml', specText({ operations: ['listOrders', 'fresh'] }));
  project.write('broken.yaml', 'openapi: 3.1.0\n');
});
afterAll(() => project.remove());

function compare(head: string, ...args: readonly string[]) {
  return project.run(['review', '--base-file', 'before.yaml', '--head-file', head, ...args]);
}

describe('two files', () => {
  test('are one review, on standard output whatever the exit code', async () => {
    const { status, stdout, stderr } = await compare('breaking.yaml', '--format', 'json');
    expect([status, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      bump: 'major',
      findings: [
        {
          bump: 'major',
          client: 'compile error',
          contract: 'breaking',
          base: { file: 'before.yaml' },
          head: { file: 'breaking.yaml' },
        },
      ],
    });
  });

  test('of the same text differ in nothing, whatever they are called', async () => {
    project.write('another name.yaml', specText());
    const { status, stdout } = await compare('another name.yaml', '--format', 'json', '--fail-on', 'none');
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ bump: 'none', findings: [] })]);
  });

  test.each([
    ['breaking.yaml', 'major', 1],
    ['breaking.yaml', 'never', 0],
    ['Raised Version.yaml', 'patch', 0],
    ['Raised Version.yaml', 'none', 1],
    ['added.yaml', 'major', 0],
    ['added.yaml', 'minor', 1],
  ])('%s with --fail-on %s ends with %d', async (head, failOn, want) => {
    expect((await compare(head, '--fail-on', failOn)).status).toBe(want);
  });

  test('of which one cannot be loaded', async () => {
    const head = await compare('broken.yaml', '--format', 'json');
    expect([head.status, JSON.parse(head.stdout)]).toEqual([1, expect.objectContaining({ unreadable: 'head' })]);
    const missing = await compare('missing.yaml');
    expect(missing.status).toBe(1);
    expect(missing.stdout).toContain("The file 'missing.yaml' does not exist.");
    const nothing = await project.run(['review', '--base-file', 'misspelt.yaml', '--head-file', 'before.yaml']);
    expect([nothing.status, nothing.stderr]).toEqual([2, 'error: there is no file misspelt.yaml\n']);
    const args = ['review', '--base-file', 'broken.yaml', '--head-file', 'before.yaml'];
    const base = await project.run(args);
    expect(base.status).toBe(1);
    expect(base.stdout).toContain('not compared: the spec of the base cannot be loaded');
    expect(base.stdout).toMatch(/Errors of the base\nbroken\.yaml:1:1: error: /);
    const json = await project.run([...args, '--format', 'json', '--fail-on', 'never']);
    expect([json.status, JSON.parse(json.stdout)]).toEqual([
      1,
      expect.objectContaining({ unreadable: 'base', refused: true, baseErrors: expect.any(Array) as unknown }),
    ]);
  });

  test('in every format, also into files', async () => {
    const write = ['--write', 'markdown=review.md', '--write', 'json=review.json', '--write', 'sarif=review.sarif'];
    const { stdout } = await compare('breaking.yaml', '--format', 'github', ...write);
    expect(stdout).toMatch(/^::error file=breaking\.yaml,title=/);
    expect(project.read('review.md')).toContain('#### Breaking');
    expect(project.read('review.md')).toContain('```diff');
    expect(JSON.parse(project.read('review.json'))).toMatchObject({ bump: 'major' });
    expect(JSON.parse(project.read('review.sarif'))).toMatchObject({ version: '2.1.0' });
  });

  test.each([
    [['--base-file', 'before.yaml'], '--base-file and --head-file belong together'],
    [['--base-file', 'a', '--head-file', 'b', '--base', 'HEAD'], 'two files are compared by themselves'],
    [['--write', 'pdf=a'], '--write takes <format>=<file>'],
    [['--format', 'pdf'], 'Allowed choices are pretty, markdown, json, github, sarif'],
    [['--fail-on', 'huge'], 'Allowed choices are major, minor, patch, none, never'],
  ])('%j is a wrong command line', async (args, message) => {
    const { status, stdout, stderr } = await project.run(['review', ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

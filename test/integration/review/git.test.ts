import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildCommand } from '../../support/cli.js';
import { gitProject, projectIn, specText, type GitProject } from '../../support/review/git-project.js';

interface Json {
  readonly base: string;
  readonly packages: Readonly<Record<string, PackageJson>>;
}
interface PackageJson {
  readonly bump: string;
  readonly refused: boolean;
  readonly unreadable?: string;
  readonly baseErrors?: readonly object[];
  readonly findings: readonly {
    readonly id: string;
    readonly base: { readonly file: string } | null;
    readonly head: { readonly file: string } | null;
  }[];
  readonly lint: { readonly changed: readonly { readonly code: string }[] };
}

let project: GitProject;

beforeAll(buildCommand);
beforeEach(() => {
  project = gitProject();
  project.write('specs/acme.yaml', specText());
  project.commit('first');
});
afterEach(() => project.remove());

async function review(...args: readonly string[]): Promise<Json & { readonly status: number | null }> {
  const { status, stdout, stderr } = await project.run(['review', '--format', 'json', ...args]);
  if (stdout === '') throw new Error(stderr);
  return { status, ...(JSON.parse(stdout) as Json) };
}

function ids(json: PackageJson | undefined): readonly string[] {
  return (json?.findings ?? []).map(({ id }) => id);
}

describe('the base', () => {
  test('is the merge base with the default branch, also after main went on and was merged', async () => {
    project.git('checkout', '--quiet', '-b', 'change');
    project.write('specs/acme.yaml', specText({ operations: ['listOrders', 'mine'] }));
    project.commit('mine');
    project.git('checkout', '--quiet', 'main');
    project.write('specs/other.yaml', specText());
    project.commit('theirs');
    project.git('checkout', '--quiet', 'change');
    const before = await review();
    expect(before).toMatchObject({ base: 'the merge base with main', status: 0 });
    expect(Object.keys(before.packages)).toEqual(['acme']);
    expect(ids(before.packages.acme)).toContain('operation/added');
    project.git('merge', '--quiet', '--no-edit', 'main');
    const after = await review();
    expect(after.packages.other?.findings).toEqual([]);
    expect(ids(after.packages.acme)).toContain('operation/added');
  });

  test('is what --base says, and the head is what is in the folder, committed or not', async () => {
    project.git('tag', 'v1');
    project.write('specs/acme.yaml', specText({ operations: ['listOrders', 'second'] }));
    project.commit('second');
    expect((await review()).packages.acme?.findings).toEqual([]);
    expect(ids((await review('--base', 'v1')).packages.acme)).toContain('operation/added');
    project.write('specs/acme.yaml', specText({ operations: ['second'] }));
    expect(ids((await review('--base', 'HEAD')).packages.acme)).toContain('operation/removed');
  });

  test('is that of the pull request in GitHub Actions, by branch or by commit, with a detached HEAD', async () => {
    const first = project.git('rev-parse', 'HEAD');
    project.git('checkout', '--quiet', '-b', 'release');
    project.git('checkout', '--quiet', '-b', 'change');
    project.write('specs/acme.yaml', specText({ operations: ['listOrders', 'mine'] }));
    project.commit('mine');
    project.git('checkout', '--quiet', '--detach');
    project.git('update-ref', 'refs/remotes/origin/release', first);
    const args = ['review', '--format', 'json'];
    const byBranch = await project.run(args, { GITHUB_BASE_REF: 'release' });
    expect(JSON.parse(byBranch.stdout)).toMatchObject({ base: 'the merge base with origin/release' });
    const event = join(project.path, 'event.json');
    project.write('event.json', JSON.stringify({ pull_request: { base: { sha: first } } }));
    const byCommit = await project.run(args, { GITHUB_BASE_REF: 'not-here', GITHUB_EVENT_PATH: event });
    expect(JSON.parse(byCommit.stdout)).toMatchObject({ packages: { acme: { bump: 'minor' } } });
  });

  test('cannot be had from a shallow clone: the cure is named', async () => {
    project.write('specs/acme.yaml', specText({ version: '1.0.1' }));
    project.commit('second');
    const path = join(project.path, 'clone');
    project.git('clone', '--quiet', '--depth', '1', `file://${project.path}`, path);
    const clone = projectIn(path);
    clone.git('checkout', '--quiet', '--detach');
    const { status, stderr } = await clone.run(['review'], { GITHUB_BASE_REF: 'target' });
    expect(status).toBe(3);
    expect(stderr).toBe(
      'error: there is no commit of the target branch target in this clone: the clone is shallow\n' +
        'help: Set `fetch-depth: 0` for actions/checkout, or run `git fetch --unshallow`.\n',
    );
    expect((await clone.run(['review', '--base', 'HEAD~1'])).status).toBe(3);
  });

  test.each([
    [['--base', 'nothing'], "error: there is no revision 'nothing' in this clone"],
    [['--base=--output=evil'], "error: '--output=evil' is no name of a revision"],
    [['--base', ''], "error: '' is no name of a revision"],
  ])('that is missing or none is exit code 3: %j', async (args, message) => {
    const { status, stdout, stderr } = await project.run(['review', ...args]);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain(message);
    expect(existsSync(join(project.path, 'evil'))).toBe(false);
  });

  test.each(['review', 'changelog'])('%s needs a repository', async (command) => {
    const lone = projectIn(join(project.path, '..', `${project.path.split('/').at(-1) ?? ''}-lone`));
    lone.write('specs/acme.yaml', specText());
    const { status, stderr } = await lone.run([command]);
    lone.remove();
    expect(status).toBe(3);
    expect(stderr).toContain('error: there is no git working tree here: not a git repository');
    expect(stderr).toContain('help: `countersign review` compares two files with --base-file and --head-file');
  });

  test('is read without what a hook has set, and leaves nothing behind', async () => {
    const left = (): number => readdirSync(tmpdir()).filter((name) => name.startsWith('countersign-base-')).length;
    const before = left();
    const env = { GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index', GIT_WORK_TREE: '/nowhere' };
    expect((await project.run(['review'], env)).status).toBe(0);
    expect(left()).toBe(before);
  });
});

describe('specs', () => {
  test('that are added, removed and renamed', async () => {
    project.write('specs/gone.yaml', specText({ operations: ['unlike', 'any', 'other'] }));
    project.commit('second');
    project.git('checkout', '--quiet', '-b', 'change');
    project.git('mv', 'specs/acme.yaml', 'specs/renamed.yaml');
    project.git('rm', '--quiet', 'specs/gone.yaml');
    project.write('specs/fresh.yaml', '# Nothing like the others.\n'.repeat(40) + specText({ operations: ['x', 'y'] }));
    project.commit('third');
    const { packages, status } = await review();
    expect(Object.keys(packages).sort()).toEqual(['fresh', 'gone', 'renamed']);
    expect(ids(packages.fresh)).toContain('package/added');
    expect(ids(packages.gone)).toContain('package/removed');
    expect(ids(packages.renamed)).toContain('package/renamed');
    expect(ids(packages.renamed)).not.toContain('operation/added');
    expect(status).toBe(1);
  });

  test('of several files, in a folder below, from another folder', async () => {
    const orders = (extra: string) => `Order:\n  type: object\n  properties:\n    id: { type: string }\n${extra}`;
    const spec = specText().replace(
      'schema: { type: string } } } }',
      "schema: { $ref: './parts/orders.yaml#/Order' } } } }",
    );
    project.write('apis/specs/acme.yaml', spec);
    project.write('apis/specs/parts/orders.yaml', orders(''));
    project.commit('parts');
    project.write('apis/specs/parts/orders.yaml', orders('    price: { type: string }\n'));
    const { status, stdout, stderr } = await projectIn(join(project.path, 'apis')).run(['review', '--format', 'json']);
    expect([status, stderr]).toEqual([0, '']);
    const { packages } = JSON.parse(stdout) as Json;
    expect(packages.acme?.findings.map(({ head }) => head?.file)).toContain('apis/specs/parts/orders.yaml');
    const named = await review('apis/specs/acme.yaml');
    expect(Object.keys(named.packages)).toEqual(['acme']);
  });

  test('under names that are hard to print', async () => {
    project.write('specs/sub dir/a\n"b.txt', 'x');
    project.write('specs/-x.yaml', 'y');
    project.write('specs/ä.yaml', specText());
    project.commit('names');
    const { packages } = await review();
    expect(packages.acme?.findings).toEqual([]);
  });

  test('that are links or elsewhere are refused', async () => {
    mkdirSync(join(project.path, 'elsewhere'));
    symlinkSync('acme.yaml', join(project.path, 'specs/link.yaml'));
    const here = await project.run(['review', 'specs/link.yaml']);
    expect([here.status, here.stderr.split('\n')[0]]).toEqual([3, 'error: specs/link.yaml is a symbolic link']);
    project.commit('link');
    project.git('rm', '--quiet', 'specs/link.yaml');
    const before = await project.run(['review', 'specs/link.yaml', '--base', 'HEAD']);
    expect([before.status, before.stderr.split('\n')[0]]).toEqual([
      3,
      'error: specs/link.yaml is a symbolic link in HEAD',
    ]);
    const outside = await project.run(['review', '../elsewhere.yaml']);
    expect([outside.status, outside.stderr]).toEqual([3, expect.stringContaining('is outside of the repository')]);
    const nowhere = await project.run(['review', 'specs/nowhere.yaml']);
    expect([nowhere.status, nowhere.stderr]).toEqual([
      2,
      'error: there is no specs/nowhere.yaml, neither here nor in the merge base with main\n',
    ]);
  });

  test('that cannot be loaded fail with their findings', async () => {
    project.write('specs/acme.yaml', 'openapi: 3.1.0\n');
    const { packages, status } = await review('--fail-on', 'never');
    expect(status).toBe(1);
    expect(packages.acme).toMatchObject({ unreadable: 'head', refused: true, bump: 'none', findings: [] });
    expect(packages.acme?.lint.changed.length).toBeGreaterThan(0);
  });

  test('that are repaired are not compared, and pass', async () => {
    project.write('specs/acme.yaml', 'openapi: 3.1.0\n');
    project.commit('broken');
    project.write('specs/acme.yaml', specText());
    const { packages, status } = await review('--base', 'HEAD');
    expect(status).toBe(0);
    expect(packages.acme).toMatchObject({ unreadable: 'base', refused: false, findings: [] });
    expect(packages.acme?.baseErrors?.[0]).toMatchObject({ file: 'specs/acme.yaml', severity: 'error' });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly on: { readonly push?: { readonly tags?: readonly string[] } };
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Job {
  readonly permissions?: object;
  readonly needs?: string;
  readonly environment?: string;
  readonly steps: readonly Step[];
}
interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const folder = '.github/workflows';
const files = readdirSync(folder);
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

describe.each(files)('%s', (file) => {
  const workflow = parse(textOf(file)) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('pins every action to a commit, and says its version', () => {
    const used = [...textOf(file).matchAll(/uses: (.*)$/gm)].map(([, action]) => action ?? '');
    expect(used.length).toBe(steps.filter(({ uses }) => uses !== undefined).length);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('keeps no credentials in a checkout, and puts no text from outside into a script', () => {
    for (const { uses, with: options } of steps)
      if (uses?.startsWith('actions/checkout@') === true) expect(options?.['persist-credentials']).toBe(false);
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});

test('an action has one version in all workflows', () => {
  const used = files.flatMap((file) => [...textOf(file).matchAll(/uses: (actions\/[a-z-]+)(@.*)$/gm)]);
  const versions = new Map<string, Set<string>>();
  for (const [, action = '', version = ''] of used)
    versions.set(action, (versions.get(action) ?? new Set()).add(version));
  expect([...versions].filter(([, { size }]) => size > 1)).toEqual([]);
});

describe('a release', () => {
  const { on, permissions, jobs } = parse(textOf('release.yml')) as Workflow;
  const scripts = (job: string): readonly string[] => (jobs[job]?.steps ?? []).flatMap(({ run }) => run ?? []);

  test('is a tag of one package', () => {
    expect(on).toEqual({ push: { tags: ['*@[0-9]+.[0-9]+.[0-9]+*'] } });
  });

  test('has no right that a job does not name: one reads the code, the other proves who it is', () => {
    expect(permissions).toEqual({});
    expect(jobs.pack?.permissions).toEqual({ contents: 'read' });
    expect(jobs.publish?.permissions).toEqual({ 'id-token': 'write' });
    expect(jobs.publish).toMatchObject({ needs: 'pack', environment: 'npm' });
  });

  test('is of the main branch, checked, and of the version that its tag says, before there is a tarball', () => {
    expect(scripts('pack').map((script) => script.split('\n')[0])).toEqual([
      'git merge-base --is-ancestor "$GITHUB_SHA" origin/main',
      '.ci/run',
      'node .github/scripts/release-package.mjs "$GITHUB_REF_NAME" >> "$GITHUB_OUTPUT"',
      expect.stringContaining('npm pkg set repository.type=git'),
      'npm run build:tarballs',
    ]);
    expect(scripts('pack').at(-1)).toMatch(/npx vitest run test\/package .*\n.*\ncp /);
  });

  test('runs none of its code where it may publish, and gives provenance', () => {
    const [script, ...more] = scripts('publish');
    expect(more).toEqual([]);
    expect(script).toBe(
      'npm publish "./package/$API.tgz" --provenance --access public --tag "$DIST_TAG" --ignore-scripts',
    );
    const actions = jobs.publish?.steps.flatMap(({ uses }) => uses?.split('@')[0] ?? []);
    expect(actions).toEqual(['actions/setup-node', 'actions/download-artifact']);
    expect(textOf('release.yml')).not.toMatch(/secrets\./);
  });
});

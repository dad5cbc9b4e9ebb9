import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly on: object;
  readonly permissions: object;
  readonly jobs: Readonly<
    Record<string, { readonly permissions: object; readonly if?: string; readonly steps: readonly Step[] }>
  >;
}
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const text = readFileSync('.github/workflows/spec-review.yml', 'utf8');
const workflow = parse(text) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

test('runs for pull requests with the rights of the pull request, never with those of its target', () => {
  expect(Object.keys(workflow.on)).toEqual(['pull_request']);
});

test('has no right that a job does not name, and only the comment may write', () => {
  expect(workflow.permissions).toEqual({});
  expect(
    Object.fromEntries(Object.entries(workflow.jobs).map(([name, { permissions }]) => [name, permissions])),
  ).toEqual({
    review: { contents: 'read' },
    comment: { contents: 'read', 'pull-requests': 'write' },
  });
  expect(workflow.jobs.comment?.if).toContain('head.repo.full_name == github.repository');
});

test('pins every action to a commit, and says its version', () => {
  const used = [...text.matchAll(/uses: (.*)$/gm)].map(([, action]) => action ?? '');
  expect(used.length).toBe(steps.filter(({ uses }) => uses !== undefined).length);
  for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('has the whole history, keeps no credentials, and puts no text of a pull request into a script', () => {
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  expect(checkouts[0]?.with?.['fetch-depth']).toBe(0);
  for (const checkout of checkouts) expect(checkout.with?.['persist-credentials']).toBe(false);
  for (const { run } of steps) expect(run ?? '').not.toContain('${{');
});

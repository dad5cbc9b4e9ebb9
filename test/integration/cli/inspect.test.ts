import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCommand, countersign, projectFolder, type ProjectFolder } from '../../support/cli.js';

let project: ProjectFolder;
beforeAll(async () => {
  await buildCommand();
  project = projectFolder(['signed.yaml']);
});
afterAll(() => project.remove());

test.each([
  [
    'document',
    { file: 'specs/signed.yaml', files: { 'specs/signed.yaml': { kind: 'map', location: /^specs\/signed\.yaml:\d/ } } },
  ],
  ['model', { name: 'signed', location: /^specs\/signed\.yaml:\d+:\d+$/ }],
  ['signing', [{ location: /^specs\/signed\.yaml:\d+:\d+$/ }]],
  ['plan', { packageName: '@countersign/signed', modelNames: { input: {}, output: {} } }],
])('%s: JSON, places as file:line:column, nothing of this machine', async (stage, shape) => {
  const run = () => countersign(['inspect', 'specs/signed.yaml', '--stage', stage], { cwd: project.path });
  const [one, other] = await Promise.all([run(), run()]);
  expect([one.status, one.stderr]).toEqual([0, '']);
  expect(one.stdout).toBe(other.stdout);
  expect(one.stdout).not.toContain(project.path);
  expect(one.stdout).not.toContain('[circular]');
  expect(JSON.parse(one.stdout)).toMatchObject(matching(shape) as object);
});

test('a faulty spec shows as far as it is understood', async () => {
  const text = readFileSync(join(project.path, 'specs/signed.yaml'), 'utf8');
  writeFileSync(join(project.path, 'faulty.yaml'), text.replace('title:', 'titel:'));
  const model = await countersign(['inspect', 'faulty.yaml', '--stage', 'model'], { cwd: project.path });
  expect(model.status).toBe(1);
  expect(model.stderr).toContain("Did you mean 'title'?");
  expect(JSON.parse(model.stdout)).toMatchObject({ name: 'faulty' });
  const plan = await countersign(['inspect', 'faulty.yaml', '--stage', 'plan'], { cwd: project.path });
  expect([plan.status, plan.stdout]).toEqual([1, '']);
});

/** Patterns as matchers. */
function matching(shape: unknown): unknown {
  if (shape instanceof RegExp) return expect.stringMatching(shape);
  if (Array.isArray(shape)) return shape.map(matching);
  if (typeof shape !== 'object' || shape === null) return shape;
  return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, matching(value)]));
}

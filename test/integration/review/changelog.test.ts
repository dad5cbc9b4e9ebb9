import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildCommand } from '../../support/cli.js';
import { gitProject, specText, type GitProject } from '../../support/review/git-project.js';

const file = 'generated/acme/CHANGELOG.md';
let project: GitProject;

beforeAll(buildCommand);
beforeEach(() => {
  project = gitProject();
  project.write('specs/acme.yaml', specText());
  project.commit('first');
});
afterEach(() => project.remove());

test('begins with the package, and gets the entry of each version once it is raised', async () => {
  const first = await project.run(['changelog']);
  expect([first.status, first.stdout]).toEqual([0, `${file}  the entry of 1.0.0 is written\n`]);
  expect(project.read(file)).toContain('- The client, with 1 operation.');
  project.commit('changelog');

  project.write('specs/acme.yaml', specText({ required: true, operations: ['listOrders', 'fresh'] }));
  const refused = await project.run(['changelog', '--base', 'HEAD']);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('Set `info.version` to `2.0.0` or higher');

  project.write('specs/acme.yaml', specText({ required: true, operations: ['listOrders', 'fresh'], version: '2.0.0' }));
  expect((await project.run(['changelog', '--base', 'HEAD'])).stdout).toBe(`${file}  the entry of 2.0.0 is written\n`);
  const text = project.read(file);
  expect(text.match(/^## .*$/gm)).toEqual(['## [2.0.0]', '## [1.0.0]']);
  expect(text).toMatch(/### Added\n\n- .*`fresh`/);
  expect(text).toContain('- **Breaking:** ');
  expect((await project.run(['changelog', '--base', 'HEAD'])).stdout).toBe(`${file}  up to date\n`);

  project.write(file, text.replace('- **Breaking:** ', '- **Breaking, and worth it:** '));
  const edited = await project.run(['changelog', '--base', 'HEAD']);
  expect(edited.stderr).toBe(`${file}: the entry of 2.0.0 was edited by hand: left alone\n`);
  expect(project.read(file)).toContain('worth it');
});

test('is nothing that generate knows of', async () => {
  await project.run(['generate']);
  await project.run(['changelog']);
  const before = project.read(file);
  expect((await project.run(['generate', '--check'])).status).toBe(0);
  expect((await project.run(['generate'])).status).toBe(0);
  expect(project.read(file)).toBe(before);
});

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCommand, countersign, projectFolder, type ProjectFolder } from '../../support/cli.js';
import { folderTexts } from '../../support/golden-folder.js';

const specs = ['pages.yaml', 'parameters.yaml', 'schemas.yaml', 'security.yaml', 'signed.yaml'];
const projects: ProjectFolder[] = [];

beforeAll(buildCommand);
afterAll(() => {
  for (const project of projects) project.remove();
});

/** What is generated from the same specs elsewhere. */
async function generated(
  below: string,
  env: Readonly<Record<string, string>>,
  order: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const project = projectFolder(specs, below);
  projects.push(project);
  const paths = order.map((name) => join('specs', name));
  const { status, stderr } = await countersign(['generate', ...paths], { cwd: project.path, env });
  expect([status, stderr]).toEqual([0, '']);
  return folderTexts(join(project.path, 'generated'));
}

test('the same bytes in another folder, time zone and locale, and from another order of arguments', async () => {
  const here = await generated('', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, specs);
  const there = await generated(
    'a/much deeper/folder',
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', FORCE_COLOR: '1' },
    [...specs].reverse(),
  );
  expect(here.size).toBeGreaterThan(100);
  expect([...there.keys()]).toEqual([...here.keys()]);
  for (const [path, text] of here) expect(there.get(path), path).toBe(text);
});

test('and from a folder below the project', async () => {
  const project = projectFolder(['minimal.yaml'], 'x');
  projects.push(project);
  const inside = { cwd: join(project.path, 'specs') };
  await countersign(['generate', 'minimal.yaml', '--out', '../one'], inside);
  await countersign(['generate', 'specs/minimal.yaml', '--out', 'two'], { cwd: project.path });
  const [one, two] = ['one', 'two'].map((name) => folderTexts(join(project.path, name)));
  expect(one?.size).toBeGreaterThan(10);
  expect(one).toEqual(two);
});

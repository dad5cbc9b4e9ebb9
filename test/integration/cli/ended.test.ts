import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCommand, countersign, projectFolder, type ProjectFolder } from '../../support/cli.js';
import type { CheckRequest } from '../../../generator/finish/type-check-process.js';

let project: ProjectFolder;

beforeAll(async () => {
  await buildCommand();
  project = projectFolder(['minimal.yaml']);
});
afterAll(() => {
  project.remove();
});

test('the type-check of a command that was ended from outside ends without a word', async () => {
  const child = fork('dist/type-check.js', { serialization: 'advanced', execArgv: [], silent: true });
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  let said = '';
  for (const stream of streams) stream.on('data', (chunk) => (said += String(chunk)));
  const ends = [child, ...streams].map((each) => once(each, each === child ? 'exit' : 'end'));
  const text = 'export const a: number = 1;\n';
  const request: CheckRequest = [['a', [{ path: 'src/index.ts', text, kind: 'typescript' }]]];
  child.send(request, () => {
    child.disconnect();
  });
  const [ended] = await Promise.all(ends);
  expect({ ended, said }).toEqual({ ended: [0, null], said: '' });
}, 60_000);

test('a pipe that is named like a spec is a finding, and nothing waits for it', async () => {
  const pipe = join(project.path, 'specs', 'pipe.yaml');
  execFileSync('mkfifo', [pipe]);
  const { status, stdout } = await countersign(['check'], { cwd: project.path });
  rmSync(pipe);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^specs\/pipe\.yaml:1:1: error: /m);
}, 60_000);

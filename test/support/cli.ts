import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type Ended } from './run.js';

const root = join(import.meta.dirname, '../..');

interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Bundles the command as `npm run build` does. */
export async function buildCommand(): Promise<void> {
  const { status, stderr } = await run(process.execPath, [join(root, 'build.mjs')]);
  if (status !== 0) throw new Error(stderr);
}

/** Runs `countersign` as a process of its own. */
export function countersign(args: readonly string[], options: RunOptions): Promise<Ended> {
  return run(process.execPath, [join(root, 'dist/cli.js'), ...args], options);
}

/** A folder with a project's `specs/`, and nothing else. */
export interface ProjectFolder {
  readonly path: string;
  remove(): void;
}

/** A project with copies of these specs of `test/golden`. */
export function projectFolder(specs: readonly string[], below = ''): ProjectFolder {
  const outer = mkdtempSync(join(tmpdir(), 'countersign-cli-'));
  const path = join(outer, below);
  mkdirSync(join(path, 'specs'), { recursive: true });
  for (const name of specs) copyFileSync(join(root, 'test/golden', name), join(path, 'specs', name));
  return {
    path,
    remove: () => {
      rmSync(outer, { recursive: true, force: true });
    },
  };
}

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GitError } from './git-error.js';
import type { Git } from './run-git.js';
import { isSpecFile } from './spec-file.js';
import { readObjects, type TreeEntry } from './tree-files.js';

/** Specs of the base as files: the reader of specs knows nothing of git. */
export interface BaseFolder {
  /** It stands for the top folder of the repository. Nobody else can read it. */
  readonly path: string;
  readonly remove: () => void;
}

/** Bytes of all files, before a comparison is given up. */
const mostBytes = 200_000_000;

/**
 * Writes files of a commit into a folder of their own. Links and submodules are left out: nothing leads out of it.
 *
 * @throws GitError where that is more than specs can be.
 */
export async function baseFolder(repository: Git, entries: ReadonlyMap<string, TreeEntry>): Promise<BaseFolder> {
  const files = [...entries].filter(([path, { kind }]) => kind === 'file' && isWanted(path));
  const bytes = files.reduce((sum, [, { size }]) => sum + size, 0);
  if (bytes > mostBytes) {
    const found = `${files.length} files with ${Math.round(bytes / 1e6)} MB`;
    throw new GitError(`the folders of the specs have ${found} in the base`, 'Give specs a folder of their own.');
  }
  const contents = await readObjects(
    repository,
    files.map(([, { object }]) => object),
  );
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-base-')));
  const remove = (): void => rmSync(path, { recursive: true, force: true });
  try {
    for (const [index, [name]] of files.entries()) {
      mkdirSync(join(path, dirname(name)), { recursive: true });
      writeFileSync(join(path, name), contents[index] ?? '', { flag: 'wx' });
    }
  } catch (error) {
    remove();
    throw error;
  }
  return { path, remove };
}

/** Beside specs anything may be referred to; in the top folder is the whole project. */
function isWanted(path: string): boolean {
  return path.includes('/') || isSpecFile(path);
}

import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { GitError } from './git-error.js';
import { firstLine, tryGit, type Git } from './run-git.js';

/** A repository with a working tree. */
export interface Repository extends Git {
  /** The top folder of the working tree, absolute, symbolic links resolved. */
  readonly cwd: string;
}

const withoutGit = '`countersign review` compares two files with --base-file and --head-file: that needs no git.';

/**
 * The repository around a folder.
 *
 * @throws GitError where there is none, or one without a working tree.
 */
export async function openRepository(folder: string): Promise<Repository> {
  const { status, stdout, stderr } = await tryGit({ cwd: folder }, ['rev-parse', '--show-toplevel']);
  if (status !== 0) throw new GitError(`there is no git working tree here: ${firstLine(stderr)}`, withoutGit);
  return { cwd: realpathSync(stdout.toString('utf8').replace(/\r?\n$/, '')) };
}

/**
 * A path as the trees of the repository have it, with forward slashes; `''` is its top folder.
 *
 * @throws GitError where the path is outside.
 */
export function pathInTree({ cwd }: Repository, path: string): string {
  const inside = relative(cwd, realPrefix(resolve(path)));
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new GitError(`${path} is outside of the repository ${cwd}`, withoutGit);
  }
  return inside.replaceAll(sep, '/');
}

/** Links above a file are resolved, the file itself is not: it may be missing, or a link that must not be followed. */
function realPrefix(path: string): string {
  const parent = resolve(path, '..');
  const name = relative(parent, path);
  try {
    return resolve(realpathSync(parent), name);
  } catch {
    return parent === path ? path : resolve(realPrefix(parent), name);
  }
}

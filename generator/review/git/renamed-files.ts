import { git, type Git } from './run-git.js';
import { isSpecFile } from './spec-file.js';

/** Renamed specs between a commit and the working tree: the path of the head → that of the base. */
export async function renamedSpecs(repository: Git, commit: string): Promise<ReadonlyMap<string, string>> {
  const words = ['diff', '--name-status', '-z', '--find-renames', '--diff-filter=R', '--no-ext-diff', '--no-relative'];
  const listing = (await git(repository, [...words, commit, '--'])).toString('utf8');
  const renamed = new Map<string, string>();
  const fields = listing.split('\0');
  for (let index = 0; index + 2 < fields.length; index += 3) {
    const [, from = '', to = ''] = fields.slice(index, index + 3);
    if (isSpecFile(from) && isSpecFile(to)) renamed.set(to, from);
  }
  return renamed;
}

import { posix } from 'node:path';
import { baseFolder, type BaseFolder } from './base-folder.js';
import type { BaseRevision } from './base-revision.js';
import { GitError } from './git-error.js';
import { renamedSpecs } from './renamed-files.js';
import type { Git } from './run-git.js';
import { isSpecFile } from './spec-file.js';
import { pairSpecs, type SpecPair } from './spec-pairs.js';
import { treeFiles, type TreeEntry } from './tree-files.js';

/** Which specs to compare, by path from the top of the repository. */
export interface SpecSelection {
  /** Those that are there. */
  readonly head: readonly string[];
  /** Those that were asked for by name, there or not. Without any, all of `folder` on both sides. */
  readonly named: readonly string[];
  /** Where specs are, when none is named. */
  readonly folder: string;
}

/** Specs of a base as files, beside those of the head. */
export interface BaseSpecs {
  readonly folder: BaseFolder;
  readonly pairs: readonly SpecPair[];
}

/**
 * Reads the folders of specs as they were in the base. `folder.remove` has to be called in the end.
 *
 * @throws GitError where a spec of the base is no regular file.
 */
export async function baseSpecs(
  repository: Git,
  { commit, name }: BaseRevision,
  { head, named, folder }: SpecSelection,
): Promise<BaseSpecs> {
  const renamed = await renamedSpecs(repository, commit);
  const sources = head.flatMap((path) => renamed.get(path) ?? []);
  const paths = [...head, ...named, ...sources];
  const folders = new Set(named.length === 0 ? [folder] : []);
  for (const path of paths) folders.add(folderOf(path));
  const entries = new Map<string, TreeEntry>();
  for (const one of folders)
    for (const [path, entry] of await treeFiles(repository, commit, one)) entries.set(path, entry);
  const candidates = named.length > 0 ? [...named, ...sources] : [...entries.keys()].filter(isSpecIn(folder));
  const base = [...candidates, ...sources].filter((path) => entries.has(path) || isBelowLink(path, entries));
  for (const path of base) refuseLink(path, entries, name);
  return { folder: await baseFolder(repository, entries), pairs: pairSpecs({ base: new Set(base), head, renamed }) };
}

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

function isSpecIn(folder: string): (path: string) => boolean {
  return (path) => folderOf(path) === folder && isSpecFile(path);
}

/** The folder of a spec may be a link itself. */
function isBelowLink(path: string, entries: ReadonlyMap<string, TreeEntry>): boolean {
  return entries.has(folderOf(path));
}

function refuseLink(path: string, entries: ReadonlyMap<string, TreeEntry>, revision: string): void {
  const linked = entries.has(path) ? path : folderOf(path);
  const kind = entries.get(linked)?.kind;
  if (kind === 'file' || kind === undefined) return;
  throw new GitError(`${linked} is a ${kind} in ${revision}`, 'Only regular files can be compared.');
}

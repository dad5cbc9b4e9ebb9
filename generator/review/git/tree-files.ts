import { git, type Git } from './run-git.js';

/** An entry of the trees of a commit that is no folder. */
export interface TreeEntry {
  readonly kind: 'file' | 'symbolic link' | 'submodule';
  /** Of the object, as a hash. */
  readonly object: string;
  /** In bytes. */
  readonly size: number;
}

/** Everything in a folder of a commit and below it, by path from the top; `''` is the top folder. */
export async function treeFiles(
  repository: Git,
  commit: string,
  folder: string,
): Promise<ReadonlyMap<string, TreeEntry>> {
  const words = ['ls-tree', '-r', '-l', '-z', '--full-tree', commit];
  const listing = await git(repository, folder === '' ? words : [...words, '--', folder]);
  return new Map(listing.toString('utf8').split('\0').flatMap(entryOf));
}

/** `<mode> <type> <object> <size>\t<path>`. A path that leads elsewhere is left out, whoever made such a tree. */
function entryOf(line: string): readonly (readonly [string, TreeEntry])[] {
  const [, mode, object, size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
  if (mode === undefined || object === undefined || path === undefined || !isPlain(path)) return [];
  return [[path, { kind: kindOf(mode), object, size: Number(size) || 0 }]];
}

function kindOf(mode: string): TreeEntry['kind'] {
  if (mode === '120000') return 'symbolic link';
  return mode === '160000' ? 'submodule' : 'file';
}

function isPlain(path: string): boolean {
  return !/[\\\0\ufffd]|^[A-Za-z]:/.test(path) && path.split('/').every((part) => !/^(|\.|\.\.|\.git)$/i.test(part));
}

/** The contents of objects, in their order. Asked for by hash: no name of a file is part of a question. */
export async function readObjects(repository: Git, objects: readonly string[]): Promise<readonly Buffer[]> {
  if (objects.length === 0) return [];
  const output = await git(repository, ['cat-file', '--batch'], objects.map((object) => `${object}\n`).join(''));
  const contents: Buffer[] = [];
  let offset = 0;
  while (offset < output.length) {
    const end = output.indexOf('\n', offset);
    const size = Number(/ (\d+)$/.exec(output.toString('latin1', offset, end))?.[1] ?? 0);
    contents.push(output.subarray(end + 1, end + 1 + size));
    offset = end + 1 + size + 1;
  }
  return contents;
}

/** The text of one file of a commit; nothing where there is no such file. */
export async function textInTree(repository: Git, commit: string, path: string): Promise<string | undefined> {
  const entry = (await treeFiles(repository, commit, path)).get(path);
  if (entry?.kind !== 'file') return undefined;
  const [content] = await readObjects(repository, [entry.object]);
  return content?.toString('utf8');
}

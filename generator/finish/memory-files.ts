import type { FileSystem } from 'typescript-7/unstable/fs';

/** Paths of files that are not as they were. */
export interface FileChanges {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
}

/** Folders in memory below one that is not on the disk, from which all else is read. */
export interface MemoryFiles {
  /** As the compiler looks at them. */
  readonly system: FileSystem;
  /** Puts files, by their path in the folder, in the place of those it had. */
  put(folder: string, files: ReadonlyMap<string, string>): FileChanges;
  text(path: string): string | undefined;
}

/** `root` is absolute. Paths are the compiler's, with slashes. */
export function memoryFiles(root: string): MemoryFiles {
  const contents = new Map<string, ReadonlyMap<string, string>>();
  const folders = new Map<string, Set<string>>();
  const isOurs = (path: string): boolean => path.startsWith(`${root}/`);
  const text = (path: string): string | undefined => {
    const [folder = '', ...rest] = path.slice(root.length + 1).split('/');
    return isOurs(path) ? contents.get(folder)?.get(rest.join('/')) : undefined;
  };
  return {
    text,
    put(folder, files) {
      const before = contents.get(folder) ?? new Map<string, string>();
      contents.set(folder, files);
      folders.set(folder, foldersOf(`${root}/${folder}`, files.keys()));
      const at = (paths: Iterable<string>, is: (path: string) => boolean): readonly string[] =>
        [...paths].filter(is).map((path) => `${root}/${folder}/${path}`);
      return {
        created: at(files.keys(), (path) => !before.has(path)),
        changed: at(files.keys(), (path) => before.has(path) && before.get(path) !== files.get(path)),
        deleted: at(before.keys(), (path) => !files.has(path)),
      };
    },
    // Nothing said is: look on the disk.
    system: {
      readFile: (path) => (isOurs(path) ? (text(path) ?? null) : undefined),
      fileExists: (path) => (isOurs(path) ? text(path) !== undefined : undefined),
      directoryExists: (path) =>
        isOurs(path) ? [...folders.values()].some((paths) => paths.has(path)) : path === root || undefined,
      realpath: (path) => (isOurs(path) ? path : undefined),
    },
  };
}

/** The folder and all below it, as far as there are files in them. */
function foldersOf(folder: string, files: Iterable<string>): Set<string> {
  const found = new Set([folder]);
  for (const path of files) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      found.add(`${folder}/${path.slice(0, end)}`);
    }
  }
  return found;
}

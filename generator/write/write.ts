import { lstatSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { SourceFile } from '../emit/source-file.js';
import { hashOf, isInside, manifestFile, manifestOf, manifestPath, readManifest } from './manifest.js';
import { makeFolder } from './make-folder.js';
import { readIfThere } from './read-if-there.js';
import { forFile } from './write-error.js';

/** What a folder lacks to be the package. */
export interface Changes {
  /** Number of the package's files. */
  readonly total: number;
  /** Files that are missing or differ. */
  readonly written: readonly SourceFile[];
  /** Files of an earlier run that the package no longer has. */
  readonly removed: readonly string[];
  /** Files of an earlier run that were edited by hand since, and so are kept. */
  readonly kept: readonly string[];
  /** Files that would be overwritten although no earlier run has written them. */
  readonly foreign: readonly string[];
}

/** Compares a package with the folder it belongs in. */
export function compareWithFolder(files: readonly SourceFile[], folder: string): Changes {
  const wanted = [...files, manifestOf(files)];
  const paths = new Set(wanted.map(({ path }) => path));
  const known = readManifest(folder).files;
  const stale = [...known].filter(([path]) => !paths.has(path));
  const removed: string[] = [];
  const kept: string[] = [];
  for (const [path, hash] of stale) {
    const text = readIfThere(join(folder, path));
    if (text !== undefined) (hashOf(text) === hash ? removed : kept).push(path);
  }
  const written = wanted.filter(({ path, text }) => readIfThere(join(folder, path)) !== text);
  const isForeign = (path: string): boolean =>
    path !== manifestPath && !known.has(path) && readIfThere(join(folder, path)) !== undefined;
  const foreign = written.map(({ path }) => path).filter(isForeign);
  return { total: wanted.length, written, removed, kept, foreign };
}

/** Compares one file of a package with the folder; what else is there stays as it is, and stays listed. */
export function compareFile(file: SourceFile, folder: string): Changes {
  const known = readManifest(folder).files;
  const text = readIfThere(join(folder, file.path));
  const manifest = manifestFile({ files: new Map([...known, [file.path, hashOf(file.text)]]) });
  const wanted = [file, manifest];
  return {
    total: wanted.length,
    written: wanted.filter((each) => readIfThere(join(folder, each.path)) !== each.text),
    removed: [],
    kept: [],
    foreign: text !== undefined && text !== file.text && !known.has(file.path) ? [file.path] : [],
  };
}

/** Makes the folder the package: writes what differs, removes what is stale, touches nothing else. */
export function applyChanges({ written, removed }: Changes, folder: string): void {
  for (const path of [...written.map((file) => file.path), ...removed]) {
    if (!isInside(path)) throw new Error(`a path that leaves the package: ${path}`);
    forFile(join(folder, path), () => {
      refuseLinks(folder, path);
    });
  }
  for (const { path, text } of written) {
    const target = join(folder, path);
    forFile(target, () => {
      writeWhole(target, text);
    });
  }
  for (const path of removed) {
    rmSync(join(folder, path), { force: true });
    removeEmptyFolders(folder, dirname(path));
  }
}

/** A reader sees the old file or the new one, never half of it. */
function writeWhole(target: string, text: string): void {
  makeFolder(dirname(target));
  const partial = `${target}.${process.pid}.partial`;
  try {
    writeFileSync(partial, text, { flag: 'wx' });
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** A link inside the package, or in its place, could lead out of it. */
function refuseLinks(folder: string, path: string): void {
  let current = folder;
  for (const part of ['', ...path.split(/[\\/]/)]) {
    current = join(current, part);
    const stat = lstatSync(current, { throwIfNoEntry: false });
    if (stat?.isSymbolicLink() === true) throw new LinkError(current);
  }
}

/** A symbolic link stands where a file of the package belongs. */
export class LinkError extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} is a symbolic link; nothing is written through links`);
    this.name = 'LinkError';
    this.path = path;
  }
}

function removeEmptyFolders(root: string, folder: string): void {
  for (let current = folder; current !== '.' && current !== sep; current = dirname(current)) {
    try {
      rmdirSync(join(root, current));
    } catch {
      // Something is left in it.
      return;
    }
  }
}

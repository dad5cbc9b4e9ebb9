import { lstatSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { forFile } from './write-error.js';

/**
 * Makes a folder and those around it. Node.js's own `recursive` never ends where a file system takes no folders and
 * says ENOENT, as `/proc` does.
 */
export function makeFolder(folder: string): void {
  for (const missing of missingFolders(folder)) makeOne(missing);
}

/** Throws a {@link WriteError} where a folder cannot be made. What is tried is taken away again. */
export function refuseImpossibleFolder(folder: string): void {
  const [first] = missingFolders(folder);
  // What is behind a link is for whoever writes to refuse.
  if (first === undefined || lstatSync(first, { throwIfNoEntry: false })?.isSymbolicLink() === true) return;
  forFile(folder, () => {
    if (makeOne(first) === 'made') rmdirSync(first);
  });
}

/** Another process may be faster. */
function makeOne(folder: string): 'made' | 'known' {
  try {
    mkdirSync(folder);
    return 'made';
  } catch (error) {
    if (isFolder(folder)) return 'known';
    throw error;
  }
}

/** From the outermost on. */
function missingFolders(folder: string): readonly string[] {
  const missing: string[] = [];
  for (let current = folder; !isFolder(current); current = dirname(current)) {
    missing.unshift(current);
    if (dirname(current) === current) break;
  }
  return missing;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // There is nothing, or one of the folders on the way is a file.
    return false;
  }
}

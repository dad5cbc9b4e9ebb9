import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { SourceFile } from '../emit/source-file.js';
import { readIfThere } from './read-if-there.js';

/** Names the files of a package that are ours, with a hash of each: what is not listed is left alone. */
export const manifestPath = '.countersign.json';

export interface Manifest {
  /** Path relative to the package → SHA-256 of the file, in hex. */
  readonly files: ReadonlyMap<string, string>;
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The manifest of a set of files. */
export function manifestOf(files: readonly SourceFile[]): SourceFile {
  return manifestFile({ files: new Map(files.map(({ path, text }) => [path, hashOf(text)])) });
}

/** A manifest as the file that it is. */
export function manifestFile({ files }: Manifest): SourceFile {
  const hashes = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { path: manifestPath, text: `${JSON.stringify({ files: hashes }, null, 2)}\n`, kind: 'json' };
}

/** The manifest that an earlier run left in a folder; an empty one where there is none, or none that can be read. */
export function readManifest(folder: string): Manifest {
  const text = readIfThere(join(folder, manifestPath));
  return { files: new Map(text === undefined ? [] : entries(text)) };
}

function* entries(text: string): Generator<[string, string]> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return;
  }
  if (typeof parsed !== 'object' || parsed === null || !('files' in parsed)) return;
  const { files } = parsed;
  if (typeof files !== 'object' || files === null) return;
  for (const [path, hash] of Object.entries(files)) {
    if (typeof hash === 'string' && isInside(path)) yield [path, hash];
  }
}

/** A path that stays in the package, whatever somebody wrote into the manifest. */
export function isInside(path: string): boolean {
  return path !== '' && !/^[\\/]|^[A-Za-z]:|\0/.test(path) && !path.split(/[\\/]/).includes('..');
}

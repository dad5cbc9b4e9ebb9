import { join } from 'node:path';
import { hashOfFile } from './hash-of-file.js';
import { manifestPath, readManifest } from './manifest.js';

/**
 * How many files a package's folder has, where each is what its manifest says and the manifest has this SHA-256; nothing
 * where anything is missing or differs by a byte.
 */
export function currentFiles(folder: string, manifestHash: string): number | undefined {
  if (hashOfFile(join(folder, manifestPath)) !== manifestHash) return undefined;
  const { files } = readManifest(folder);
  const isCurrent = [...files].every(([path, hash]) => hashOfFile(join(folder, path)) === hash);
  return isCurrent ? files.size + 1 : undefined;
}

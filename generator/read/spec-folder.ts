import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { didYouMean } from '../diagnostics/suggest.js';
import { limits } from './limits.js';

/** The folder a spec may read from: that of its first file, with everything below. */
export interface SpecFolder {
  /** Absolute, symbolic links resolved. */
  readonly path: string;
  /** How findings name it. */
  readonly shown: string;
}

export type FileProblem =
  | { readonly kind: 'outside' }
  | { readonly kind: 'symlink' }
  | { readonly kind: 'missing'; readonly suggestion?: string | undefined }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A file's place after symbolic links, or why it may or can not be read. */
export function realFile(path: string): string | FileProblem {
  try {
    return realpathSync(path);
  } catch (error) {
    return problemOf(error, path);
  }
}

/** The same for a file that a spec refers to: nothing outside its folder is looked at, or even looked for. */
export function realFileInside(folder: SpecFolder, path: string): string | FileProblem {
  if (!contains(folder, path)) return { kind: 'outside' };
  const real = realFile(path);
  return typeof real !== 'string' || contains(folder, real) ? real : { kind: 'symlink' };
}

export function readBytes(realPath: string): Uint8Array | FileProblem {
  try {
    const stats = statSync(realPath);
    if (!stats.isFile()) return { kind: 'not-a-file' };
    return stats.size > limits.fileBytes ? { kind: 'too-large', bytes: stats.size } : readFileSync(realPath);
  } catch (error) {
    return problemOf(error, realPath);
  }
}

/** With forward slashes on every system. A path outside the working folder stays as it was given. */
export function shownPath(path: string, cwd: string): string {
  const fromHere = relative(cwd, resolve(cwd, path));
  const outside = isAbsolute(path) && (fromHere.startsWith('..') || isAbsolute(fromHere));
  return slashes(outside ? path : fromHere || '.');
}

export function shownInside(folder: SpecFolder, path: string): string {
  return slashes(join(folder.shown, relative(folder.path, path)));
}

function contains(folder: SpecFolder, path: string): boolean {
  const inside = relative(folder.path, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

function problemOf(error: unknown, path: string): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOTDIR') return { kind: 'missing' };
  return code === 'ENOENT' ? { kind: 'missing', suggestion: similarFile(path) } : { kind: 'unreadable', reason: code };
}

function similarFile(path: string): string | undefined {
  try {
    return didYouMean(basename(path), readdirSync(dirname(path)));
  } catch {
    return undefined;
  }
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

import { readFileSync } from 'node:fs';

/** Nothing is there, or no file but a folder. */
const absences: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** The text of a file, or undefined where there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && absences.has(error.code)) return undefined;
    throw error;
  }
}

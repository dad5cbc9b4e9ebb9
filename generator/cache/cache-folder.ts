import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Where records of earlier runs are kept: in the `node_modules` of the project, which nobody commits and everybody may
 * delete. Without one, nothing is kept.
 */
export function cacheFolder(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (statSync(modules, { throwIfNoEntry: false })?.isDirectory() === true) {
      return join(modules, '.cache', 'countersign');
    }
    if (folder === dirname(folder)) return undefined;
  }
}

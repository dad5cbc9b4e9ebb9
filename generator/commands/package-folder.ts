import { join, relative, resolve } from 'node:path';
import type { Project } from '../config/load-config.js';
import type { PackagePlan } from '../plan/package-plan.js';

export interface Place {
  readonly project: Project;
  /** Of packages that are made. */
  readonly count: number;
  /** `--out` as given. */
  readonly out: string | undefined;
  readonly cwd: string;
}

/** Absolute: where a package belongs. */
export function folderOf({ directory }: Pick<PackagePlan, 'directory'>, { project, count, out, cwd }: Place): string {
  if (out === undefined) return join(project.out, directory);
  return count === 1 ? resolve(cwd, out) : resolve(cwd, out, directory);
}

/** Absolute: the folder that all packages of a run are in, or that is the one package. */
export function outFolder({ project, out, cwd }: Omit<Place, 'count'>): string {
  return out === undefined ? project.out : resolve(cwd, out);
}

/** A folder as messages name it. */
export function shown(folder: string, cwd: string): string {
  const path = relative(cwd, folder);
  return path === '' ? '.' : path.replaceAll('\\', '/');
}

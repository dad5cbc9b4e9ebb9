import type { Project } from '../../config/load-config.js';
import { UsageError } from '../../usage-error.js';
import type { ComparedSpecs } from './compared-spec.js';
import { compareFiles } from './compare-files.js';
import { compareRevisions } from './compare-revisions.js';

/** What is to be compared, as the command line says it. */
export interface ComparisonOptions {
  readonly specs: readonly string[];
  /** A revision. */
  readonly base?: string;
  readonly baseFile?: string;
  readonly headFile?: string;
}

/** Plans both sides of everything that is to be compared. */
export function compareSpecs(
  { specs, base, baseFile, headFile }: ComparisonOptions,
  place: { readonly project: Project; readonly cwd: string },
): Promise<ComparedSpecs> {
  if (baseFile === undefined && headFile === undefined) {
    return compareRevisions({ specs, base, env: process.env }, place);
  }
  if (baseFile === undefined || headFile === undefined) {
    throw new UsageError('--base-file and --head-file belong together');
  }
  if (specs.length > 0 || base !== undefined) {
    throw new UsageError('two files are compared by themselves: name no spec and no --base beside them');
  }
  return compareFiles({ baseFile, headFile }, place.project, place.cwd);
}

import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { Project } from '../../config/load-config.js';
import { planSpec } from '../../pipeline.js';
import { reviewedDespite } from '../../review/side.js';
import { isPackageName } from '../../plan/package-name.js';
import { UsageError } from '../../usage-error.js';
import { baseTextBeside } from './base-text.js';
import type { ComparedSpecs } from './compared-spec.js';

interface Files {
  readonly baseFile: string;
  readonly headFile: string;
}

/** Two files as the two sides of one spec, without git. What they are called is no difference. */
export async function compareFiles(
  { baseFile, headFile }: Files,
  project: Project,
  cwd: string,
): Promise<ComparedSpecs> {
  const stem = basename(headFile, extname(headFile));
  const name = isPackageName(stem) ? stem : 'api';
  const options = { cwd, scope: project.scope, name, despite: reviewedDespite };
  const paths = { base: resolve(cwd, baseFile), head: resolve(cwd, headFile) };
  // Without it nothing would be compared, and nothing refused.
  if (!existsSync(paths.base)) throw new UsageError(`there is no file ${baseFile}`);
  const [base, head] = await Promise.all([
    planSpec(paths.base, options),
    planSpec(paths.head, { ...options, levels: project.levels }),
  ]);
  const baseText = baseTextBeside({ ...paths, cwd });
  const specs = { base: baseFile, head: headFile };
  return { base: baseFile, specs: [{ name, specs, base, head, isBaseNeeded: true, baseText }] };
}

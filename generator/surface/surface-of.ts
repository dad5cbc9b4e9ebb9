import type { EmittedFile } from '../emit/module.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { entryModules } from './entry-modules.js';
import { entryOf, type Listed } from './entry.js';
import { modulesOf } from './modules.js';
import { schemeSurfaces } from './scheme-surface.js';
import type { Surface, SurfaceEntry } from './surface.js';
import { unexportedNames } from './unexported-names.js';

/**
 * What a consumer of a package can see, from its emitted files and from the syntax alone: under `isolatedDeclarations`
 * every exported thing has its type written down. The files need not be formatted.
 */
export function surfaceOf(plan: PackagePlan, files: readonly EmittedFile[]): Surface {
  const modules = modulesOf(files);
  const entries = entryModules(files);
  const listed: Listed = new Map();
  const made: SurfaceEntry[] = entries.map((entry) => entryOf(entry, { entries, listed, modules }));
  return {
    entries: made,
    unexported: unexportedNames(listed, modules),
    schemes: schemeSurfaces(plan),
  };
}

import { loadProject, type Project } from '../config/load-config.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { planSpec, type PlannedSpec } from '../pipeline.js';

/** Specs of a project, understood as far as they can be. */
export interface PlannedSpecs {
  readonly project: Project;
  readonly specs: readonly PlannedSpec[];
  /** Those of the configuration, then of each spec. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Plans specs under the configuration of the working folder. With an unsound one, no spec is looked at. */
export async function planSpecs(paths: readonly string[], { cwd }: { readonly cwd: string }): Promise<PlannedSpecs> {
  const { project, diagnostics } = await loadProject(cwd);
  if (diagnostics.length > 0) return { project, specs: [], diagnostics };
  const options = { cwd, scope: project.scope, levels: project.levels };
  const specs = await Promise.all(paths.map((path) => planSpec(path, options)));
  return { project, specs, diagnostics: specs.flatMap((spec) => spec.diagnostics) };
}

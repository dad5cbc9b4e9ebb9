import { scopePattern } from '../config/config-schema.js';
import { loadProject, type Project } from '../config/load-config.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { planSpec, type PlannedSpec } from '../pipeline.js';
import { UsageError } from '../usage-error.js';

/** Specs of a project, understood as far as they can be. */
export interface PlannedSpecs {
  readonly project: Project;
  readonly specs: readonly PlannedSpec[];
  /** Those of the configuration, then of each spec. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Request {
  readonly cwd: string;
  /** Instead of the configured one. */
  readonly scope?: string | undefined;
}

/** Plans specs under the configuration of the working folder. With an unsound one, no spec is looked at. */
export async function planSpecs(paths: readonly string[], { cwd, scope }: Request): Promise<PlannedSpecs> {
  if (scope !== undefined && !scopePattern.test(scope)) throw new UsageError(`'${scope}' is no scope such as @acme`);
  const { project, diagnostics } = await loadProject(cwd);
  if (diagnostics.length > 0) return { project, specs: [], diagnostics };
  const options = { cwd, scope: scope ?? project.scope, levels: project.levels };
  const specs = await Promise.all(paths.map((path) => planSpec(path, options)));
  return { project, specs, diagnostics: specs.flatMap((spec) => spec.diagnostics) };
}

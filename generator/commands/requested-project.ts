import { scopePattern } from '../config/config-schema.js';
import { loadProject, type LoadedProject } from '../config/load-config.js';
import { UsageError } from '../usage-error.js';

/** The configuration of a working folder, with the scope that the command line asks for instead. */
export async function requestedProject(cwd: string, scope: string | undefined): Promise<LoadedProject> {
  if (scope !== undefined && !scopePattern.test(scope)) throw new UsageError(`'${scope}' is no scope such as @acme`);
  const { project, diagnostics } = await loadProject(cwd);
  return { project: scope === undefined ? project : { ...project, scope }, diagnostics };
}

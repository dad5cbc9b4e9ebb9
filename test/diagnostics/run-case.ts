import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import { planSpecs } from '../../generator/commands/plan-specs.js';

/** Every finding about a spec and the configuration beside it, by the way that generation takes. */
export async function checkSpecFile(path: string, cwd: string): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await planSpecs([path], { cwd });
  return diagnostics;
}

import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import { planSpec } from '../../generator/pipeline.js';

/** Every finding about a spec, by the way that generation takes. */
export async function checkSpecFile(path: string, cwd: string): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await planSpec(path, { cwd, scope: '@countersign' });
  return diagnostics;
}

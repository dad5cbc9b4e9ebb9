import { check } from '../../generator/check/check.js';
import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import { readSpec } from '../../generator/read/read-spec.js';

/** Every finding about a spec, by the way that generation takes: what can't be read is not checked. */
export async function checkSpecFile(path: string, cwd: string): Promise<readonly Diagnostic[]> {
  const { document, diagnostics } = readSpec(path, { cwd });
  if (document === undefined || diagnostics.some(({ severity }) => severity === 'error')) return diagnostics;
  return [...diagnostics, ...(await check(document))];
}

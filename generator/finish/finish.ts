import type { SourceFile } from '../emit/source-file.js';
import { InternalError } from '../internal-error.js';
import { formatFiles } from './format.js';
import { typeCheck } from './type-check.js';

/** Formats packages and proves that they compile, all in memory. */
export async function finishPackages(
  packages: ReadonlyMap<string, readonly SourceFile[]>,
): Promise<ReadonlyMap<string, readonly SourceFile[]>> {
  const finished = new Map<string, readonly SourceFile[]>();
  for (const [name, files] of packages) finished.set(name, await formatFiles(files));
  const faults = typeCheck(finished);
  if (faults.length > 0) throw new InternalError('what was generated does not compile', faults);
  return finished;
}

import type { SourceFile } from '../emit/source-file.js';
import { InternalError } from '../internal-error.js';
import type { Lap } from '../timings.js';
import { formatFiles } from './format.js';

/** Gives what is wrong with packages. */
export type PackageCheck = (
  packages: ReadonlyMap<string, readonly SourceFile[]>,
) => readonly string[] | Promise<readonly string[]>;

interface FinishOptions {
  readonly check?: PackageCheck;
  readonly lap?: Lap;
}

/** Formats packages and proves that they compile, all in memory. */
export async function finishPackages(
  packages: ReadonlyMap<string, readonly SourceFile[]>,
  { check = checkHere, lap }: FinishOptions = {},
): Promise<ReadonlyMap<string, readonly SourceFile[]>> {
  const finished = new Map<string, readonly SourceFile[]>();
  for (const [name, files] of packages) finished.set(name, await formatFiles(files));
  lap?.('format');
  const faults = await check(finished);
  lap?.('wait for type-check');
  if (faults.length > 0) throw new InternalError('what was generated does not compile', faults);
  return finished;
}

async function checkHere(packages: ReadonlyMap<string, readonly SourceFile[]>): Promise<readonly string[]> {
  const { typeCheck } = await import('./type-check.js');
  return typeCheck(packages);
}

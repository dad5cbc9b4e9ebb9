import type { SourceFile } from '../emit/source-file.js';
import { InternalError } from '../internal-error.js';
import type { Lap } from '../timings.js';
import { formatFiles, formatMemory, type FormatMemory } from './format.js';

/** Gives what is wrong with packages, of which it sees the code only. */
export type PackageCheck = (
  packages: ReadonlyMap<string, readonly SourceFile[]>,
) => readonly string[] | Promise<readonly string[]>;

/** What was formatted before, by name of the package. */
export type FinishMemory = Map<string, FormatMemory>;

interface FinishOptions {
  readonly check?: PackageCheck;
  /** Makes what else belongs to a package, which does not compile, while its code is being checked. */
  readonly beside?: (name: string) => readonly SourceFile[];
  readonly lap?: Lap;
  readonly memory?: FinishMemory | undefined;
}

/** Formats packages and proves that they compile, all in memory. */
export async function finishPackages(
  packages: ReadonlyMap<string, readonly SourceFile[]>,
  { check = checkHere, beside = () => [], lap, memory }: FinishOptions = {},
): Promise<ReadonlyMap<string, readonly SourceFile[]>> {
  const format = (name: string, files: readonly SourceFile[]): Promise<readonly SourceFile[]> => {
    const known = memory?.get(name) ?? formatMemory();
    memory?.set(name, known);
    return formatFiles(files, memory && known);
  };
  const code = new Map<string, readonly SourceFile[]>();
  for (const [name, files] of packages) code.set(name, await format(name, files.filter(isCode)));
  lap?.('format');
  const checking = Promise.resolve(check(code));
  // Where what is made meanwhile fails, nobody waits for it.
  checking.catch(() => undefined);
  const finished = new Map<string, readonly SourceFile[]>();
  for (const [name, files] of packages) {
    const others = [...files.filter((file) => !isCode(file)), ...beside(name)];
    finished.set(name, [...(code.get(name) ?? []), ...(await format(name, others))]);
  }
  lap?.('report');
  const faults = await checking;
  lap?.('wait for type-check');
  if (faults.length > 0) throw new InternalError('what was generated does not compile', faults);
  return finished;
}

/** What the compiler looks at. */
function isCode({ kind }: SourceFile): boolean {
  return kind === 'typescript' || kind === 'runtime';
}

async function checkHere(packages: ReadonlyMap<string, readonly SourceFile[]>): Promise<readonly string[]> {
  const { typeCheck } = await import('./type-check.js');
  return typeCheck(packages);
}

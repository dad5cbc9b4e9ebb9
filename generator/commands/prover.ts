import type { SourceFile } from '../emit/source-file.js';
import { requireNativeCompiler } from '../finish/native-compiler.js';
import type { SeparateTypeCheck } from '../finish/separate-type-check.js';
import { builtFolder } from '../tool-folder.js';

/** Proves that packages compile, beside what else there is to do. */
export interface Prover {
  /** What is wrong with packages. */
  check(packages: ReadonlyMap<string, readonly SourceFile[]>): Promise<readonly string[]>;
  /** What it has taken, where it is a process of its own: CPU time in milliseconds, memory in KiB. */
  cost(): { readonly cpu: number; readonly memory: number };
  end(): void;
}

/** Begins to load. The sources of this tool, when they run as they are, check in their own process. */
export async function startProver(): Promise<Prover> {
  requireNativeCompiler();
  const folder = builtFolder();
  let separate: SeparateTypeCheck | undefined;
  if (folder !== undefined) {
    const { separateTypeCheck } = await import('../finish/separate-type-check.js');
    separate = separateTypeCheck(folder);
  }
  let cost = { cpu: 0, memory: 0 };
  return {
    async check(packages) {
      if (separate === undefined) {
        const { typeCheck } = await import('../finish/type-check.js');
        return typeCheck(packages);
      }
      const { faults, ...taken } = await separate.check(packages);
      cost = taken;
      return faults;
    },
    cost: () => cost,
    end: () => separate?.end(),
  };
}

import type { SourceFile } from '../emit/source-file.js';
import type { SeparateTypeCheck } from '../finish/separate-type-check.js';
import type { Checked } from '../finish/type-check.js';
import { builtFolder } from '../tool-folder.js';

/** Proves that packages compile, beside what else there is to do. */
export interface Prover {
  /** What is wrong with packages. `earlier` is the proof that another run has left. */
  check(packages: ReadonlyMap<string, readonly SourceFile[]>, earlier?: string): Promise<Checked>;
  /** What it has taken, where it is a process of its own: CPU time in milliseconds, memory in KiB. */
  cost(): { readonly cpu: number; readonly memory: number };
  end(): void;
}

/** Begins to load. The sources of this tool, when they run as they are, check in their own process. */
export async function startProver(): Promise<Prover> {
  const folder = builtFolder();
  let separate: SeparateTypeCheck | undefined;
  if (folder !== undefined) {
    const { separateTypeCheck } = await import('../finish/separate-type-check.js');
    separate = separateTypeCheck(folder);
  }
  let cost = { cpu: 0, memory: 0 };
  return {
    async check(packages, earlier) {
      if (separate === undefined) {
        const { typeCheck } = await import('../finish/type-check.js');
        return { faults: typeCheck(packages) };
      }
      const { cpu, memory, ...checked } = await separate.check(packages, earlier);
      cost = { cpu: cost.cpu + cpu, memory };
      return checked;
    },
    cost: () => cost,
    end: () => separate?.end(),
  };
}

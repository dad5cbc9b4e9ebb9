import { processTimings } from '../timings.js';
import { findSpecs } from './find-specs.js';
import { generateSpecs, type GenerateOptions } from './generate-specs.js';
import { startProver, type Prover } from './prover.js';
import type { Terminal } from './terminal.js';

/** `countersign generate`: all specs are understood before anything is made, and all is made before anything is written. */
export async function generateCommand(options: GenerateOptions, terminal: Terminal): Promise<number> {
  const timings = processTimings();
  timings.lap('start');
  const paths = findSpecs(options.specs, terminal.cwd);
  let started: Prover | undefined;
  const prover = async (): Promise<Prover> => (started ??= await startProver());
  try {
    const run = { ...options, isOneOfSeveral: paths.length > 1, prover, lap: timings.lap };
    const { code } = await generateSpecs(paths, run, terminal);
    if (options.timings === true) {
      const { timingsTable } = await import('./timings-table.js');
      terminal.complain(timingsTable(timings, started));
    }
    return code;
  } finally {
    started?.end();
  }
}

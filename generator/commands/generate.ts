import { findSpecs } from './find-specs.js';
import { generateSpecs, type GenerateOptions } from './generate-specs.js';
import type { Terminal } from './terminal.js';

/** `countersign generate`: all specs are understood before anything is made, and all is made before anything is written. */
export async function generateCommand(options: GenerateOptions, terminal: Terminal): Promise<number> {
  const paths = findSpecs(options.specs, terminal.cwd);
  const { code } = await generateSpecs(paths, { ...options, isOneOfSeveral: paths.length > 1 }, terminal);
  return code;
}

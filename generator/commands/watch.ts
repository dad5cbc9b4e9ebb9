import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configNames } from '../config/load-config.js';
import { optimiseAgain } from './optimise.js';
import { pipelineMemory } from '../pipeline.js';
import { exitCodes } from './exit-codes.js';
import { reportFailure } from './failure.js';
import { findSpecs } from './find-specs.js';
import { generateSpecs, type GenerateOptions, type SpecRun } from './generate-specs.js';
import { startProver, type Prover } from './prover.js';
import type { Terminal } from './terminal.js';
import { watchPaths } from './watch-paths.js';

/** A spec as of its last run. */
interface Watched {
  /** Absolute paths of the files it was read from. */
  readonly inputs: ReadonlySet<string>;
  /** It has errors: a file that it misses may come. */
  readonly isFaulty: boolean;
}

/**
 * `countersign generate --watch`: generates what a saved file changes, until `ended` is aborted. Each spec goes by itself,
 * so a faulty one does not hold up the others.
 */
export async function watchCommand(options: GenerateOptions, terminal: Terminal, ended: AbortSignal): Promise<number> {
  const { cwd } = terminal;
  const known = new Map<string, Watched>();
  const memory = pipelineMemory();
  let started: Prover | undefined;
  const prover = async (): Promise<Prover> => (started ??= await startProver());

  const generate = async (isAffected: (path: string) => boolean): Promise<void> => {
    try {
      const paths = findSpecs(options.specs, cwd);
      for (const path of paths.filter(isAffected)) {
        const isOneOfSeveral = paths.length > 1;
        const run = await generateSpecs([path], { ...options, isOneOfSeveral, prover, memory, lap }, terminal);
        known.set(path, watchedOf(path, run.specs.get(path)));
      }
    } catch (error) {
      reportFailure(error, terminal);
    }
  };

  const configs = configNames.map((name) => join(cwd, name));
  const folders =
    options.specs.length === 0 ? [folderOf(join(cwd, 'specs/any'))] : findSpecs(options.specs, cwd).map(folderOf);
  await watchPaths([...new Set([...folders, ...configs])], ended, {
    ready: async () => {
      await generate(() => true);
      await optimiseAgain();
      terminal.print('watching for changes; Ctrl+C ends');
    },
    changed: (files) => {
      const isConfigured = configs.some((path) => files.has(path));
      return generate((path) => isConfigured || isTouched(path, known.get(path), files));
    },
  });
  started?.end();
  return exitCodes.fine;
}

/** Nobody asks where the time of a watch goes. */
function lap(): void {
  return;
}

function isTouched(path: string, spec: Watched | undefined, changed: ReadonlySet<string>): boolean {
  if (spec === undefined || changed.has(path)) return true;
  if (spec.isFaulty) return [...changed].some((file) => file.startsWith(`${folderOf(path)}/`));
  return [...changed].some((file) => spec.inputs.has(file));
}

function watchedOf(path: string, spec: SpecRun | undefined): Watched {
  return { inputs: new Set([path, ...(spec?.inputs ?? [])]), isFaulty: spec?.isFaulty ?? true };
}

/** The folder that a spec is read from; of one that is not there, where it would be. */
function folderOf(path: string): string {
  if (existsSync(path)) return dirname(realpathSync(path));
  return existsSync(dirname(path)) ? realpathSync(dirname(path)) : dirname(path);
}

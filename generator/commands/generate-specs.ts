import { openRunCache } from '../cache/run-cache.js';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.js';
import { plural, renderCapped } from '../diagnostics/render-capped.js';
import type { PipelineMemory } from '../pipeline.js';
import type { Lap } from '../timings.js';
import { exitCodes } from './exit-codes.js';
import type { Making } from './make-packages.js';
import { refuseImpossibleFolder } from '../write/make-folder.js';
import { folderOf, outFolder } from './package-folder.js';
import { printStale, printWritten, type PackageResult } from './package-result.js';
import type { Prover } from './prover.js';
import { requestedProject } from './requested-project.js';
import type { Terminal } from './terminal.js';

export interface GenerateOptions {
  readonly specs: readonly string[];
  /** Both win over the configuration. */
  readonly out?: string;
  readonly scope?: string;
  readonly check?: boolean;
  /** Every finding is printed, however many there are of one code. */
  readonly all?: boolean;
  /** False where nothing of earlier runs is to be known. */
  readonly cache?: boolean;
  /** Where the time went is printed. */
  readonly timings?: boolean;
}

export interface RunOptions extends GenerateOptions {
  /** Then `out` is the folder of folders. */
  readonly isOneOfSeveral: boolean;
  /** Asked for when there is something to make; whoever made it ends it. */
  readonly prover: () => Promise<Prover>;
  readonly lap: Lap;
  readonly memory?: PipelineMemory;
}

export interface Run {
  readonly code: number;
  /** By path; none where the configuration is unsound. */
  readonly specs: ReadonlyMap<string, SpecRun>;
}

/** What is known of a spec after a run. */
export interface SpecRun {
  readonly findings: readonly Diagnostic[];
  /** Absolute paths of the files it was read from. */
  readonly inputs: readonly string[];
  /** It has errors: a file that it misses may come. */
  readonly isFaulty: boolean;
  /** The package as an earlier run left it, where this one would make the same. */
  readonly known?: PackageResult;
}

/** One run over these specs. Packages that are proven to be what it would make are left alone. */
export async function generateSpecs(paths: readonly string[], options: RunOptions, terminal: Terminal): Promise<Run> {
  const { cwd } = terminal;
  const { lap, isOneOfSeveral, out, check = false, memory } = options;
  terminal.progress?.(`reading ${plural(paths.length, 'spec')} …`);
  const { project, diagnostics: unsound } = await requestedProject(cwd, options.scope);
  report(unsound, options, terminal);
  if (unsound.length > 0) return { code: exitCodes.findings, specs: new Map() };

  const place = { project, count: isOneOfSeveral ? 2 : 1, out, cwd };
  if (!check) refuseImpossibleFolder(outFolder(place));
  // A check believes nothing that it has not seen.
  const cache = check || options.cache === false ? undefined : openRunCache(cwd);
  const common = {
    ...{ cwd, project, cache, memory, lap },
    requestOf: (spec: string) => ({ cwd, spec, scope: project.scope, levels: [...project.levels].sort() }),
    folderFor: (directory: string) => folderOf({ directory }, place),
  };
  const specs = recalled(paths, common);
  lap('recall');
  const others = paths.filter((path) => !specs.has(path));
  const making = others.length === 0 ? undefined : { ...common, prover: await options.prover() };
  // What makes packages takes longer to load than to find that there are none to make.
  const work = making && (await import('./make-packages.js'));
  lap('load');
  const planned = (making && (await work?.planAll(others, making))) ?? [];
  for (const { path, plan, inputs, diagnostics: findings } of planned) {
    specs.set(path, { findings, inputs: [...(inputs?.files.keys() ?? [])], isFaulty: plan === undefined });
  }
  const findings = paths.flatMap((path) => specs.get(path)?.findings ?? []);
  report(findings, options, terminal);
  if (hasErrors(findings)) return { code: exitCodes.findings, specs };

  terminal.progress?.(`making ${plural(planned.length, 'package')} …`);
  const made = (making && (await work?.makeAll(planned, making))) ?? [];
  const results = paths.flatMap((path) => specs.get(path)?.known ?? made.find((each) => each.path === path) ?? []);
  if (check) return { code: printStale(results, terminal), specs };
  if (making) work?.writeAll(made, making);
  printWritten(results, terminal);
  return { code: exitCodes.fine, specs };
}

/** The specs whose packages an earlier run has left as this one would. */
function recalled(
  paths: readonly string[],
  { cache, requestOf, folderFor }: Pick<Making, 'cache' | 'requestOf' | 'folderFor'>,
): Map<string, SpecRun> {
  const specs = new Map<string, SpecRun>();
  for (const path of paths) {
    const known = cache?.recall(requestOf(path), folderFor);
    if (known !== undefined) specs.set(path, { ...known, isFaulty: false, known });
  }
  return specs;
}

function report(findings: readonly Diagnostic[], { all = false }: RunOptions, terminal: Terminal): void {
  if (findings.length > 0) terminal.complain(renderCapped(findings, { colour: terminal.colour, all }));
}

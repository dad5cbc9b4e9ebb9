import { openRunCache } from '../cache/run-cache.js';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.js';
import { plural, renderCapped } from '../diagnostics/render-capped.js';
import { exitCodes } from './exit-codes.js';
import { folderOf } from './package-folder.js';
import { printStale, printWritten, type PackageResult } from './package-result.js';
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
}

export interface RunOptions extends GenerateOptions {
  /** Then `out` is the folder of folders. */
  readonly isOneOfSeveral: boolean;
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
  terminal.progress?.(`reading ${plural(paths.length, 'spec')} …`);
  const { project, diagnostics: unsound } = await requestedProject(cwd, options.scope);
  const report = (findings: readonly Diagnostic[]): void => {
    if (findings.length === 0) return;
    terminal.complain(renderCapped(findings, { colour: terminal.colour, all: options.all === true }));
  };
  report(unsound);
  if (unsound.length > 0) return { code: exitCodes.findings, specs: new Map() };

  const place = { project, count: options.isOneOfSeveral ? 2 : 1, out: options.out, cwd };
  const folderFor = (directory: string): string => folderOf({ directory }, place);
  const requestOf = (spec: string) => ({ cwd, spec, scope: project.scope, levels: [...project.levels].sort() });
  const cache = options.cache === false ? undefined : openRunCache(cwd);
  const specs = new Map<string, SpecRun>();
  // A check believes nothing that it has not seen.
  for (const path of options.check === true ? [] : paths) {
    const found = cache?.recall(requestOf(path), folderFor);
    if (found !== undefined) specs.set(path, { ...found, isFaulty: false, known: found });
  }
  // What makes packages takes longer to load than to find that there are none to make.
  const makes = specs.size === paths.length ? undefined : await import('./make-packages.js');
  const planned =
    (await makes?.planAll(
      paths.filter((path) => !specs.has(path)),
      { project, cwd },
    )) ?? [];
  for (const spec of planned) {
    const inputs = [...(spec.document?.files.keys() ?? [])];
    specs.set(spec.path, { findings: spec.diagnostics, inputs, isFaulty: spec.plan === undefined });
  }
  const findings = paths.flatMap((path) => specs.get(path)?.findings ?? []);
  report(findings);
  if (hasErrors(findings)) return { code: exitCodes.findings, specs };

  terminal.progress?.(`making ${plural(planned.length, 'package')} …`);
  const made = (await makes?.makeAll(planned, folderFor)) ?? [];
  const results = paths.flatMap((path) => specs.get(path)?.known ?? made.find((each) => each.path === path) ?? []);
  if (options.check === true) return { code: printStale(results, terminal), specs };
  makes?.writeAll(made, { cwd, cache, requestOf });
  printWritten(results, terminal);
  return { code: exitCodes.fine, specs };
}

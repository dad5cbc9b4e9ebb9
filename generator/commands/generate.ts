import { join } from 'node:path';
import { plural, renderCapped } from '../diagnostics/render-capped.js';
import { hasErrors, makePackages, type PlannedSpec } from '../pipeline.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { applyChanges, compareWithFolder, type Changes } from '../write/write.js';
import { exitCodes } from './exit-codes.js';
import { findSpecs } from './find-specs.js';
import { folderOf, shown } from './package-folder.js';
import { planSpecs } from './plan-specs.js';
import { refuseForeign } from './refuse-foreign.js';
import type { Terminal } from './terminal.js';

export interface GenerateOptions {
  readonly specs: readonly string[];
  /** Both win over the configuration. */
  readonly out?: string;
  readonly scope?: string;
  readonly check?: boolean;
  /** Every finding is printed, however many there are of one code. */
  readonly all?: boolean;
}

/** `countersign generate`: all specs are understood before anything is made, and all is made before anything is written. */
export async function generateCommand(options: GenerateOptions, terminal: Terminal): Promise<number> {
  const paths = findSpecs(options.specs, terminal.cwd);
  const { code } = await generateSpecs(paths, { ...options, isOneOfSeveral: paths.length > 1 }, terminal);
  return code;
}

interface RunOptions extends GenerateOptions {
  /** Then `out` is the folder of folders. */
  readonly isOneOfSeveral: boolean;
}

interface Run {
  readonly code: number;
  readonly specs: readonly PlannedSpec[];
}

/** One run over these specs: exit code, and how far each was understood. */
export async function generateSpecs(paths: readonly string[], options: RunOptions, terminal: Terminal): Promise<Run> {
  const { cwd } = terminal;
  const { out, scope, isOneOfSeveral } = options;
  terminal.progress?.(`reading ${plural(paths.length, 'spec')} …`);
  const { project, specs, diagnostics } = await planSpecs(paths, { cwd, scope });
  if (diagnostics.length > 0) {
    terminal.complain(renderCapped(diagnostics, { colour: terminal.colour, all: options.all === true }));
  }
  if (hasErrors(diagnostics)) return { code: exitCodes.findings, specs };
  const plans = specs.flatMap(({ plan }) => (plan === undefined ? [] : [plan]));
  terminal.progress?.(`making ${plural(plans.length, 'package')} …`);
  const packages = await makePackages(plans);
  const results = plans.map((plan): PackageResult => {
    const folder = folderOf(plan, { project, count: isOneOfSeveral ? 2 : 1, out, cwd });
    const files = packages.get(plan.directory) ?? [];
    return { plan, folder, changes: compareWithFolder(files, folder) };
  });
  return { code: options.check === true ? reportStale(results, terminal) : writeAll(results, terminal), specs };
}

interface PackageResult {
  readonly plan: PackagePlan;
  readonly folder: string;
  readonly changes: Changes;
}

function writeAll(results: readonly PackageResult[], terminal: Terminal): number {
  refuseForeign(results, terminal.cwd);
  for (const { plan, folder, changes } of results) {
    applyChanges(changes, folder);
    const { total, written, removed, kept } = changes;
    const place = shown(folder, terminal.cwd);
    terminal.print(
      isCurrent(changes)
        ? `${place}  up to date (${changes.total} files)`
        : `${place}  ${plan.packageName}: ${written.length} written, ${removed.length} removed, ${total} files in all`,
    );
    for (const path of kept)
      terminal.complain(`${join(place, path)}: no longer generated, but edited by hand: left alone`);
  }
  return exitCodes.fine;
}

function reportStale(results: readonly PackageResult[], terminal: Terminal): number {
  for (const { folder, changes } of results) {
    const place = shown(folder, terminal.cwd);
    if (isCurrent(changes)) terminal.print(`${place}  up to date (${changes.total} files)`);
    for (const { path } of changes.written) terminal.complain(`${join(place, path)}: stale`);
    for (const path of changes.removed) terminal.complain(`${join(place, path)}: no longer generated`);
  }
  const isStale = results.some(({ changes }) => !isCurrent(changes));
  if (isStale) terminal.complain('run `countersign generate` and commit what it writes');
  return isStale ? exitCodes.findings : exitCodes.fine;
}

function isCurrent({ written, removed }: Changes): boolean {
  return written.length === 0 && removed.length === 0;
}

import { join, relative, resolve } from 'node:path';
import { render } from '../diagnostics/render.js';
import { hasErrors, makePackages, planSpec } from '../pipeline.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { UsageError } from '../usage-error.js';
import { applyChanges, compareWithFolder, type Changes } from '../write/write.js';
import { exitCodes } from './exit-codes.js';
import { findSpecs } from './find-specs.js';
import type { Terminal } from './terminal.js';

export interface GenerateOptions {
  readonly specs: readonly string[];
  readonly out?: string;
  readonly check?: boolean;
}

/** `countersign generate`: all specs are understood before anything is made, and all is made before anything is written. */
export async function generateCommand(options: GenerateOptions, terminal: Terminal): Promise<number> {
  const paths = findSpecs(options.specs, terminal.cwd);
  const specs = await Promise.all(paths.map((path) => planSpec(path, { cwd: terminal.cwd, scope: '@countersign' })));
  const diagnostics = specs.flatMap((spec) => spec.diagnostics);
  if (diagnostics.length > 0) terminal.complain(render(diagnostics, { colour: terminal.colour }));
  if (hasErrors(diagnostics)) return exitCodes.findings;
  const plans = specs.flatMap(({ plan }) => (plan === undefined ? [] : [plan]));
  const packages = await makePackages(plans);
  const results = plans.map((plan): PackageResult => {
    const folder = folderOf(plan, plans.length, options.out, terminal.cwd);
    const files = packages.get(plan.directory) ?? [];
    return { plan, folder, changes: compareWithFolder(files, folder) };
  });
  return options.check === true ? reportStale(results, terminal) : writeAll(results, terminal);
}

interface PackageResult {
  readonly plan: PackagePlan;
  readonly folder: string;
  readonly changes: Changes;
}

function folderOf({ directory }: PackagePlan, count: number, out: string | undefined, cwd: string): string {
  if (out === undefined) return join(cwd, 'generated', directory);
  return count === 1 ? resolve(cwd, out) : resolve(cwd, out, directory);
}

function writeAll(results: readonly PackageResult[], terminal: Terminal): number {
  refuseForeign(results, terminal);
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

/** Somebody else's file stands where one of ours belongs: nothing at all is written then. */
function refuseForeign(results: readonly PackageResult[], { cwd }: Terminal): void {
  const foreign = results.flatMap(({ folder, changes }) =>
    changes.foreign.map((path) => join(shown(folder, cwd), path)),
  );
  if (foreign.length === 0) return;
  const message = 'these files were not generated and would be overwritten; choose another folder, or delete them:';
  throw new UsageError([message, ...foreign].join('\n  '));
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

function shown(folder: string, cwd: string): string {
  const path = relative(cwd, folder);
  return path === '' ? '.' : path.replaceAll('\\', '/');
}

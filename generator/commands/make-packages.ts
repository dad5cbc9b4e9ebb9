import type { FinishedRun, RunCache } from '../cache/run-cache.js';
import type { RunRequest } from '../cache/run-record.js';
import type { Project } from '../config/load-config.js';
import type { SourceFile } from '../emit/source-file.js';
import { makePackages, planToMake, type PipelineMemory, type PlanToMake } from '../pipeline.js';
import type { Lap } from '../timings.js';
import { manifestOf } from '../write/manifest.js';
import { applyChanges, compareWithFolder } from '../write/write.js';
import type { PackageResult } from './package-result.js';
import type { Prover } from './prover.js';
import { refuseForeign } from './refuse-foreign.js';

/** A package that was made, beside the folder where it belongs. */
export interface MadePackage extends Required<PackageResult> {
  /** Path of the spec. */
  readonly path: string;
  /** What is to be remembered of it, once it is written. */
  readonly run: Omit<FinishedRun, 'request'>;
}

/** What one run makes packages with. */
export interface Making {
  readonly cwd: string;
  readonly project: Project;
  readonly cache: RunCache | undefined;
  readonly prover: Prover;
  readonly memory: PipelineMemory | undefined;
  readonly lap: Lap;
  readonly requestOf: (spec: string) => RunRequest;
  /** Absolute, by the name of the folder among others. */
  readonly folderFor: (directory: string) => string;
}

/** Plans specs of a project. */
export function planAll(
  paths: readonly string[],
  { project: { scope, levels }, cwd, memory, lap }: Making,
): Promise<readonly PlanToMake[]> {
  return Promise.all(paths.map((path) => planToMake(path, { cwd, scope, levels, memory, lap })));
}

/** Makes the packages of specs without errors, in memory. */
export async function makeAll(specs: readonly PlanToMake[], making: Making): Promise<readonly MadePackage[]> {
  const { lap, folderFor, memory } = making;
  let code: ReadonlyMap<string, string> = new Map();
  const check = (packages: ReadonlyMap<string, readonly SourceFile[]>) => {
    code = new Map([...packages].map(([directory, files]) => [directory, manifestOf(files).text]));
    return prove(packages, code, specs, making);
  };
  const packages = await makePackages(
    specs.flatMap(({ plan }) => plan ?? []),
    { check, lap, memory },
  );
  return specs.flatMap(({ path, plan, inputs, diagnostics: findings }): readonly MadePackage[] => {
    if (plan === undefined || inputs === undefined) return [];
    const { directory } = plan;
    const folder = folderFor(directory);
    const files = packages.get(directory) ?? [];
    const changes = compareWithFolder(files, folder);
    const texts = { manifest: manifestOf(files).text, code: code.get(directory) ?? '' };
    const run = { inputs, directory, folder, findings, ...texts };
    return [{ path, folder, total: changes.total, made: { name: plan.packageName, changes }, run }];
  });
}

/** The same bytes need no second proof. */
function prove(
  packages: ReadonlyMap<string, readonly SourceFile[]>,
  code: ReadonlyMap<string, string>,
  specs: readonly PlanToMake[],
  { cache, requestOf, prover }: Making,
): readonly string[] | Promise<readonly string[]> {
  const paths = new Map(specs.map(({ plan, path }) => [plan?.directory, path]));
  const unproven = [...packages].filter(([directory]) => {
    const path = paths.get(directory);
    return path === undefined || cache?.isProven(requestOf(path), code.get(directory) ?? '') !== true;
  });
  return unproven.length === 0 ? [] : prover.check(new Map(unproven));
}

/** Makes the folders the packages, and keeps what is known of them then. */
export function writeAll(packages: readonly MadePackage[], { cwd, cache, requestOf, lap }: Making): void {
  refuseForeign(
    packages.map(({ folder, made: { changes } }) => ({ folder, changes })),
    cwd,
  );
  for (const { path, folder, made, run } of packages) {
    applyChanges(made.changes, folder);
    cache?.remember({ ...run, request: requestOf(path) });
  }
  lap('write');
}

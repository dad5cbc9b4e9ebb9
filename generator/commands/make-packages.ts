import type { FinishedRun, RunCache } from '../cache/run-cache.js';
import type { RunRequest } from '../cache/run-record.js';
import type { Project } from '../config/load-config.js';
import { makePackages, planSpec, type PlannedSpec } from '../pipeline.js';
import { manifestOf } from '../write/manifest.js';
import { applyChanges, compareWithFolder } from '../write/write.js';
import type { PackageResult } from './package-result.js';
import { refuseForeign } from './refuse-foreign.js';

/** A package that was made, beside the folder where it belongs. */
export interface MadePackage extends Required<PackageResult> {
  /** Path of the spec. */
  readonly path: string;
  /** What is to be remembered of it, once it is written. */
  readonly run: Omit<FinishedRun, 'request'>;
}

/** Plans specs of a project. */
export function planAll(
  paths: readonly string[],
  { project: { scope, levels }, cwd }: { readonly project: Project; readonly cwd: string },
): Promise<readonly PlannedSpec[]> {
  return Promise.all(paths.map((path) => planSpec(path, { cwd, scope, levels })));
}

/** Makes the packages of specs without errors, in memory. */
export async function makeAll(
  specs: readonly PlannedSpec[],
  folderFor: (directory: string) => string,
): Promise<readonly MadePackage[]> {
  const packages = await makePackages(specs.flatMap(({ plan }) => plan ?? []));
  return specs.flatMap(({ path, plan, document, diagnostics: findings }): readonly MadePackage[] => {
    if (plan === undefined || document === undefined) return [];
    const { directory } = plan;
    const folder = folderFor(directory);
    const files = packages.get(directory) ?? [];
    const changes = compareWithFolder(files, folder);
    const manifest = manifestOf(files).text;
    return [
      {
        path,
        folder,
        total: changes.total,
        made: { name: plan.packageName, changes },
        run: { document, directory, folder, findings, manifest },
      },
    ];
  });
}

/** Makes the folders the packages, and keeps what is known of them then. */
export function writeAll(packages: readonly MadePackage[], { cwd, cache, requestOf }: WriteContext): void {
  refuseForeign(
    packages.map(({ folder, made: { changes } }) => ({ folder, changes })),
    cwd,
  );
  for (const { path, folder, made, run } of packages) {
    applyChanges(made.changes, folder);
    cache?.remember({ ...run, request: requestOf(path) });
  }
}

interface WriteContext {
  readonly cwd: string;
  readonly cache: RunCache | undefined;
  readonly requestOf: (spec: string) => RunRequest;
}

import { check } from './check/check.js';
import { sortDiagnostics, type Diagnostic } from './diagnostics/diagnostic.js';
import type { SourceFile } from './emit/source-file.js';
import { buildModel } from './model/build-model.js';
import { planPackage } from './plan/plan.js';
import type { PackagePlan } from './plan/package-plan.js';
import { readSpec } from './read/read-spec.js';
import { buildSigning } from './signing/build-signing.js';

/** What generation needs to know besides the specs. */
export interface PipelineOptions {
  /** Diagnostics name files relative to it. */
  readonly cwd: string;
  /** Scope of the packages' names. */
  readonly scope: string;
}

/** A spec as far as it can be understood: its plan is there only where no finding is an error. */
export interface PlannedSpec {
  readonly path: string;
  readonly plan?: PackagePlan;
  readonly diagnostics: readonly Diagnostic[];
}

/** read → check, model, signing → plan: everything that can be found wrong with a spec, at once. */
export async function planSpec(path: string, { cwd, scope }: PipelineOptions): Promise<PlannedSpec> {
  const { document, diagnostics: read } = readSpec(path, { cwd });
  if (document === undefined || hasErrors(read)) return { path, diagnostics: sortDiagnostics(read) };
  const { model, diagnostics: modelled } = buildModel(document);
  const { schemes, diagnostics: signed } = buildSigning(document);
  const found = [...read, ...(await check(document)), ...modelled, ...signed];
  if (model === undefined || hasErrors(found)) return { path, diagnostics: sortDiagnostics(found) };
  const { plan, diagnostics: planned } = planPackage({ model, signing: schemes, scope });
  const diagnostics = sortDiagnostics([...found, ...planned]);
  return hasErrors(planned) ? { path, diagnostics } : { path, plan, diagnostics };
}

/** emit → finish: the files of every package, formatted and type-checked, nothing written yet. */
export async function makePackages(plans: readonly PackagePlan[]): Promise<ReadonlyMap<string, readonly SourceFile[]>> {
  const { emitPackage } = await import('./emit/emit.js');
  const { finishPackages } = await import('./finish/finish.js');
  return finishPackages(new Map(plans.map((plan) => [plan.directory, emitPackage(plan)])));
}

/** Whether anything stands in the way of generation. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

import { check } from './check/check.js';
import { isPartial, withoutConsequences } from './diagnostics/consequences.js';
import { hasErrors, sortDiagnostics, type Diagnostic } from './diagnostics/diagnostic.js';
import { withLevels, type Levels } from './diagnostics/levels.js';
import type { DiagnosticCode } from './diagnostics/table.js';
import type { SourceFile } from './emit/source-file.js';
import type { PackageCheck } from './finish/finish.js';
import { InternalError } from './internal-error.js';
import type { ApiModel } from './model/api-model.js';
import { buildModel } from './model/build-model.js';
import { planPackage } from './plan/plan.js';
import type { PackagePlan } from './plan/package-plan.js';
import { readSpec } from './read/read-spec.js';
import type { SpecDocument } from './read/spec-document.js';
import { buildSigning } from './signing/build-signing.js';
import type { SigningScheme } from './signing/signing-scheme.js';
import type { Lap } from './timings.js';

/** What generation needs to know besides the specs. */
export interface PipelineOptions {
  /** Diagnostics name files relative to it. */
  readonly cwd: string;
  /** Scope of the packages' names. */
  readonly scope: string;
  /** How serious the project takes findings, where it is not as the table of codes says. */
  readonly levels?: Levels;
  /** Codes of errors in spite of which there is a plan: for a review, which shows all that can be seen. */
  readonly despite?: ReadonlySet<DiagnosticCode>;
  /** Of the package, where it is not that of the spec's file. */
  readonly name?: string;
  /** Told when a stage ends. */
  readonly lap?: Lap;
}

/** A spec as far as it can be understood: its plan is there only where no finding is an error. */
export interface PlannedSpec {
  readonly path: string;
  readonly document?: SpecDocument;
  readonly model?: ApiModel;
  readonly signing?: readonly SigningScheme[];
  readonly plan?: PackagePlan;
  readonly diagnostics: readonly Diagnostic[];
}

/** read → check, model, signing → plan: everything that can be found wrong with a spec, at once. */
export async function planSpec(
  path: string,
  { cwd, scope, levels, despite, name, lap }: PipelineOptions,
): Promise<PlannedSpec> {
  const { document, diagnostics: read } = readSpec(path, { cwd });
  if (document === undefined) return { path, diagnostics: read };
  if (hasErrors(read)) return { path, document, diagnostics: await findingsBeyond(document, read) };
  lap?.('read');
  const { model, diagnostics: modelled } = buildModel(document);
  lap?.('model');
  const { schemes, diagnostics: signed } = buildSigning(document);
  lap?.('signing');
  const found = withLevels([...read, ...(await check(document)), ...modelled, ...signed], levels);
  lap?.('check');
  const stopping = found.filter(({ code }) => despite?.has(code) !== true);
  const stages = { path, document, ...(model === undefined ? {} : { model }), signing: schemes };
  if (model === undefined || hasErrors(stopping)) return { ...stages, diagnostics: sortDiagnostics(found) };
  const { plan, diagnostics: late } = planPackage({
    model: name === undefined ? model : { ...model, name },
    signing: schemes,
    scope,
  });
  lap?.('plan');
  const planned = withLevels(late, levels);
  const diagnostics = sortDiagnostics([...found, ...planned]);
  return hasErrors(planned) ? { ...stages, diagnostics } : { ...stages, plan, diagnostics };
}

/** Where references lead nowhere, the rest is judged all the same, as far as it does not follow from that. */
async function findingsBeyond(document: SpecDocument, read: readonly Diagnostic[]): Promise<readonly Diagnostic[]> {
  if (!isPartial(read.filter(({ severity }) => severity === 'error'))) return read;
  const found = [...(await check(document)), ...buildSigning(document).diagnostics];
  return sortDiagnostics([...read, ...withoutConsequences(found)]);
}

/** emit → surface → finish: the files of every package, formatted and type-checked, nothing written yet. */
export async function makePackages(
  plans: readonly PackagePlan[],
  { check, lap }: MakeOptions = {},
): Promise<ReadonlyMap<string, readonly SourceFile[]>> {
  const { finishPackages } = await import('./finish/finish.js');
  const packages = new Map<string, readonly SourceFile[]>();
  for (const plan of plans) packages.set(plan.directory, await emitWithReport(plan, lap));
  return finishPackages(packages, { ...(check && { check }), ...(lap && { lap }) });
}

interface MakeOptions {
  /** Instead of a type-check of all of them, here. */
  readonly check?: PackageCheck;
  readonly lap?: Lap;
}

/** The report of a package's surface, `api.md`, formatted as in the package. Nothing is type-checked. */
export async function makeReport(plan: PackagePlan): Promise<SourceFile> {
  const { reportPath } = await import('./surface/report-path.js');
  const { formatFiles } = await import('./finish/format.js');
  const files = await emitWithReport(plan);
  const [report] = await formatFiles(files.filter(({ path }) => path === reportPath));
  if (report === undefined) throw new InternalError('a package has no report', []);
  return report;
}

/** Markdown in the style of all of it. */
export async function formatMarkdown(text: string): Promise<string> {
  const { formatFiles } = await import('./finish/format.js');
  const [file] = await formatFiles([{ path: 'text.md', text, kind: 'markdown' }]);
  return file?.text ?? text;
}

async function emitWithReport(plan: PackagePlan, lap?: Lap): Promise<readonly SourceFile[]> {
  const { emitPackage } = await import('./emit/emit.js');
  const { reportFile } = await import('./surface/report-file.js');
  lap?.('load');
  const files = emitPackage(plan);
  lap?.('emit');
  const report = reportFile(plan, files);
  lap?.('surface');
  // What they were printed from is not needed any more.
  return [...files.map(({ path, text, kind }): SourceFile => ({ path, text, kind })), report];
}

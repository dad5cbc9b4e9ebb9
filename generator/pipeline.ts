import { check } from './check/check.js';
import { isPartial, withoutConsequences, withoutMisspelt } from './diagnostics/consequences.js';
import { hasErrors, sortDiagnostics, type Diagnostic } from './diagnostics/diagnostic.js';
import { withLevels, type Levels } from './diagnostics/levels.js';
import type { DiagnosticCode } from './diagnostics/table.js';
import type { SourceFile } from './emit/source-file.js';
import type { FinishMemory, PackageCheck } from './finish/finish.js';
import { InternalError } from './internal-error.js';
import type { ApiModel } from './model/api-model.js';
import { buildModel } from './model/build-model.js';
import { keepNodes } from './model/node-map.js';
import { planPackage } from './plan/plan.js';
import type { PackagePlan } from './plan/package-plan.js';
import type { ReadMemory } from './read/file-loader.js';
import { filesOf, type ReadFiles } from './read/read-files.js';
import { readSpec } from './read/read-spec.js';
import type { SpecDocument } from './read/spec-document.js';
import { withReferences } from './read/with-references.js';
import { buildSigning } from './signing/build-signing.js';
import type { SigningScheme } from './signing/signing-scheme.js';
import type { Lap } from './timings.js';

/** What is known of earlier runs in this process: for who makes packages again and again. */
export interface PipelineMemory {
  readonly read: ReadMemory;
  readonly formatted: FinishMemory;
}

export function pipelineMemory(): PipelineMemory {
  return { read: new Map(), formatted: new Map() };
}

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
  /** False where nobody will ask where the parts of the model were written: then the document need not stay in memory. */
  readonly places?: boolean;
  readonly memory?: PipelineMemory | undefined;
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
  { cwd, scope, levels, despite, name, places = true, memory, lap }: PipelineOptions,
): Promise<PlannedSpec> {
  const { document, diagnostics: read } = readSpec(path, { cwd, memory: memory?.read });
  if (document === undefined) return { path, diagnostics: read };
  if (hasErrors(read)) return { path, document, diagnostics: await findingsBeyond(document, read) };
  lap?.('read');
  keepNodes(places);
  const { model, diagnostics: modelled } = buildModel(document);
  lap?.('model');
  const { schemes, diagnostics: signed } = buildSigning(document);
  lap?.('signing');
  const found = withLevels([...read, ...(await check(document)), ...modelled, ...signed], levels);
  lap?.('check');
  const stopping = found.filter(({ code }) => despite?.has(code) !== true);
  const stages = { path, document, ...(model === undefined ? {} : { model }), signing: schemes };
  if (model === undefined || hasErrors(stopping)) return { ...stages, diagnostics: sorted(document, found) };
  const { plan, diagnostics: late } = planPackage({
    model: name === undefined ? model : { ...model, name },
    signing: schemes,
    scope,
  });
  lap?.('plan');
  const planned = withLevels(late, levels);
  const diagnostics = sorted(document, [...found, ...planned]);
  return hasErrors(planned) ? { ...stages, diagnostics } : { ...stages, plan, diagnostics };
}

/** A spec of which a package is to be made, without the nodes that were read: they are half of what is in memory. */
export interface PlanToMake extends Pick<PlannedSpec, 'path' | 'diagnostics'> {
  readonly plan: PackagePlan | undefined;
  readonly inputs: ReadFiles | undefined;
}

/** As {@link planSpec}, for who makes the package and no more. */
export async function planToMake(path: string, options: PipelineOptions): Promise<PlanToMake> {
  const { plan, document, diagnostics } = await planSpec(path, { ...options, places: false });
  return { path, plan, diagnostics, inputs: document && filesOf(document) };
}

/** In their order; those of another file say who refers to it. */
function sorted(document: SpecDocument, found: readonly Diagnostic[]): readonly Diagnostic[] {
  return withReferences(document, sortDiagnostics(found));
}

/** Where references lead nowhere, the rest is judged all the same, as far as it does not follow from that. */
async function findingsBeyond(document: SpecDocument, read: readonly Diagnostic[]): Promise<readonly Diagnostic[]> {
  if (!isPartial(read.filter(({ severity }) => severity === 'error'))) return read;
  const found = [...(await check(document)), ...buildSigning(document).diagnostics];
  return sorted(document, [...withoutMisspelt(read, found), ...withoutConsequences(found)]);
}

/** emit → surface → finish: the files of every package, formatted and type-checked, nothing written yet. */
export async function makePackages(
  plans: readonly PackagePlan[],
  { check, lap, memory }: MakeOptions = {},
): Promise<ReadonlyMap<string, readonly SourceFile[]>> {
  const { emitPackage } = await import('./emit/emit.js');
  const { finishPackages } = await import('./finish/finish.js');
  const { reportFile } = await import('./surface/report-file.js');
  lap?.('load');
  const emitted = new Map(plans.map((plan) => [plan.directory, { plan, files: emitPackage(plan) }]));
  lap?.('emit');
  const packages = new Map([...emitted].map(([directory, { files }]) => [directory, files.map(withoutStructure)]));
  const beside = (directory: string): readonly SourceFile[] => {
    const package_ = emitted.get(directory);
    // What it was printed from is not needed any more.
    emitted.delete(directory);
    return package_ === undefined ? [] : [reportFile(package_.plan, package_.files)];
  };
  return finishPackages(packages, { beside, ...(check && { check }), ...(lap && { lap }), memory: memory?.formatted });
}

interface MakeOptions {
  /** Instead of a type-check of all of them, here. */
  readonly check?: PackageCheck;
  readonly lap?: Lap;
  readonly memory?: PipelineMemory | undefined;
}

/** The report of a package's surface, `api.md`, formatted as in the package. Nothing is type-checked. */
export async function makeReport(plan: PackagePlan): Promise<SourceFile> {
  const { emitPackage } = await import('./emit/emit.js');
  const { reportFile } = await import('./surface/report-file.js');
  const { formatFiles } = await import('./finish/format.js');
  const [report] = await formatFiles([reportFile(plan, emitPackage(plan))]);
  if (report === undefined) throw new InternalError('a package has no report', []);
  return report;
}

/** Markdown in the style of all of it. */
export async function formatMarkdown(text: string): Promise<string> {
  const { formatFiles } = await import('./finish/format.js');
  const [file] = await formatFiles([{ path: 'text.md', text, kind: 'markdown' }]);
  return file?.text ?? text;
}

function withoutStructure({ path, text, kind }: SourceFile): SourceFile {
  return { path, text, kind };
}

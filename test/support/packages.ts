import { basename, dirname } from 'node:path';
import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import { emitPackage } from '../../generator/emit/emit.js';
import type { SourceFile } from '../../generator/emit/source-file.js';
import { formatFiles } from '../../generator/finish/format.js';
import { typeCheck } from '../../generator/finish/type-check.js';
import type { PackagePlan } from '../../generator/plan/package-plan.js';
import { planPackage } from '../../generator/plan/plan.js';
import { planSpec } from '../../generator/pipeline.js';
import { buildSigning } from '../../generator/signing/build-signing.js';
import { modelFromText, modelOf, shown } from './model.js';
import { specFromText } from './spec-text.js';

export const scope = '@countersign';

/** A package from OpenAPI 3.1 with these members besides `openapi` and `info`; signing is left out. */
export interface PlannedText {
  readonly plan: PackagePlan;
  /** `file:line:column code`: what they say has goldens of its own. */
  readonly findings: readonly string[];
}

export function planFromText(members: string, version?: string): PlannedText {
  const { plan, diagnostics } = planPackage({ model: modelFromText(members, version), signing: [], scope });
  return { plan, findings: diagnostics.map(placeAndCode) };
}

/** The README of the package that a document becomes, with its signing; not yet formatted. */
export function readmeFrom(text: string): string {
  return emittedFrom(text).get('README.md') ?? '';
}

/** All files of such a package, by path; the runtime is left out. */
export function emittedFrom(text: string): ReadonlyMap<string, string> {
  const document = specFromText(text);
  const { plan } = planPackage({ model: modelOf(document), signing: buildSigning(document).schemes, scope });
  return textsOf(emitPackage(plan));
}

/** `file:line:column code`. */
export function placeAndCode(found: Diagnostic): string {
  return shown(found).replace(` ${found.message}`, '');
}

/** The formatted files of a package, by path; the runtime is left out. */
export async function filesFromText(members: string): Promise<ReadonlyMap<string, string>> {
  return textsOf(await formatFiles(emitPackage(planFromText(members).plan)));
}

/** What is made, by path; the runtime is left out. */
export function textsOf(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  return new Map(files.flatMap(({ kind, path, text }) => (kind === 'runtime' ? [] : [[path, text] as const])));
}

/** A spec from disk, planned by the whole pipeline. */
export async function planFile(
  path: string,
): Promise<{ plan: PackagePlan | undefined; diagnostics: readonly Diagnostic[] }> {
  const { plan, diagnostics } = await planSpec(path, { cwd: dirname(path), scope });
  return { plan, diagnostics };
}

/** What the compiler has to say about packages, each with a module of its own kind beside it where one is given. */
export function compileFaults(
  packages: ReadonlyMap<string, readonly SourceFile[]>,
  uses: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const withUses = [...packages].map(([name, files]): [string, readonly SourceFile[]] => {
    const use = uses.get(name);
    return [name, use === undefined ? files : [...files, { path: 'src/use.ts', text: use, kind: 'typescript' }]];
  });
  return typeCheck(new Map(withUses));
}

/** The name of a package made from a file. */
export function packageName(path: string): string {
  return basename(path).replace(/\.\w+$/, '');
}

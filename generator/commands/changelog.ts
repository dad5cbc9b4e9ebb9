import { join } from 'node:path';
import { loadProject, type Project } from '../config/load-config.js';
import { render } from '../diagnostics/render.js';
import { formatMarkdown } from '../pipeline.js';
import { changelogEntry, firstEntry } from '../review/changelog/entry.js';
import { updateChangelog } from '../review/changelog/changelog-file.js';
import type { PackageReport } from '../review/formats/review-report.js';
import { readIfThere } from '../write/read-if-there.js';
import { applyChanges } from '../write/write.js';
import type { ComparedSpec } from './compare/compared-spec.js';
import { compareSpecs } from './compare/comparison-options.js';
import { reportPackage } from './compare/report-packages.js';
import { exitCodes } from './exit-codes.js';
import { shown } from './package-folder.js';
import type { Terminal } from './terminal.js';

export interface ChangelogOptions {
  readonly specs: readonly string[];
  /** A revision. */
  readonly base?: string;
}

const fileName = 'CHANGELOG.md';

/** `countersign changelog`: the entry of each package's version, from what a review finds. */
export async function changelogCommand(options: ChangelogOptions, terminal: Terminal): Promise<number> {
  const { cwd, colour } = terminal;
  const { project, diagnostics } = await loadProject(cwd);
  if (diagnostics.length > 0) {
    terminal.complain(render(diagnostics, { colour }));
    return exitCodes.findings;
  }
  const { specs } = await compareSpecs(options, { project, cwd });
  let status: number = exitCodes.fine;
  for (const spec of specs) {
    if (spec.head === undefined) continue;
    if ((await update(spec, project, terminal)) === 'refused') status = exitCodes.findings;
  }
  return status;
}

async function update(spec: ComparedSpec, project: Project, terminal: Terminal): Promise<'fine' | 'refused'> {
  const { cwd, colour } = terminal;
  const report = await reportPackage(spec, 'patch');
  const plan = spec.head?.plan;
  if (plan === undefined || report.errors > 0) {
    terminal.complain(render(spec.head?.diagnostics ?? [], { colour }));
    return 'refused';
  }
  if (report.unreadable === 'base') {
    terminal.complain(`${spec.specs.base ?? spec.name}: the spec of the base cannot be loaded, so nothing can be told`);
    terminal.complain(render(report.baseErrors ?? [], { colour }));
    return 'refused';
  }
  const folder = join(project.out, plan.directory);
  const place = `${shown(folder, cwd)}/${fileName}`;
  const before = readIfThere(join(folder, fileName));
  const body = bodyOf(report, plan.descriptors.length, before);
  if (body === undefined) {
    terminal.print(`${place}  nothing to tell`);
    return 'fine';
  }
  if (report.isRefused) {
    terminal.complain(`${place}: ${report.gate.message}`);
    return 'refused';
  }
  const { packageName, version } = plan;
  const { text, outcome } = updateChangelog(before, { packageName, version, body: await formatMarkdown(body) });
  if (outcome === 'written') write(text, folder);
  if (outcome === 'kept') terminal.complain(`${place}: the entry of ${version} was edited by hand: left alone`);
  else terminal.print(`${place}  ${outcome === 'written' ? `the entry of ${version} is written` : 'up to date'}`);
  return 'fine';
}

/** What there is to tell: of a package that has no changelog yet and has not changed, that it is there. */
function bodyOf({ review, specs }: PackageReport, operations: number, before: string | undefined): string | undefined {
  const isNew = specs.base === undefined || (before === undefined && review.findings.length === 0);
  if (isNew) return firstEntry(operations);
  const body = changelogEntry(review);
  return body === '' ? undefined : body;
}

/** It is no file of the manifest: people edit it, and no run of the generator touches it. */
function write(text: string, folder: string): void {
  const file = { path: fileName, text, kind: 'markdown' } as const;
  applyChanges({ total: 1, written: [file], removed: [], kept: [], foreign: [] }, folder);
}

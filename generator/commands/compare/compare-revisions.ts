import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Project } from '../../config/load-config.js';
import { planSpec, type PlannedSpec } from '../../pipeline.js';
import { baseRevision } from '../../review/git/base-revision.js';
import { baseSpecs } from '../../review/git/base-specs.js';
import { GitError } from '../../review/git/git-error.js';
import type { PullRequestEnvironment } from '../../review/git/pull-request.js';
import { openRepository, pathInTree, type Repository } from '../../review/git/repository.js';
import { isSpecFile } from '../../review/git/spec-file.js';
import type { SpecPair } from '../../review/git/spec-pairs.js';
import { textInTree } from '../../review/git/tree-files.js';
import { reviewedDespite } from '../../review/side.js';
import { reportPath } from '../../surface/report-path.js';
import { UsageError } from '../../usage-error.js';
import { findSpecs } from '../find-specs.js';
import { baseTextBeside } from './base-text.js';
import type { ComparedSpec, ComparedSpecs } from './compared-spec.js';

export interface RevisionRequest {
  readonly specs: readonly string[];
  readonly base?: string | undefined;
  readonly env: PullRequestEnvironment;
}

interface Place {
  readonly project: Project;
  readonly cwd: string;
}

/**
 * Specs of the working tree beside those of a revision.
 *
 * @throws GitError, UsageError.
 */
export async function compareRevisions(request: RevisionRequest, { project, cwd }: Place): Promise<ComparedSpecs> {
  const repository = await openRepository(cwd);
  const revision = await baseRevision(repository, request.base, request.env);
  const inTree = (path: string): string => pathInTree(repository, path);
  const head = specsHere(request.specs, cwd).map(inTree);
  for (const path of head) refuseLink(repository, path);
  const named = request.specs.length === 0 ? [] : findSpecs(request.specs, cwd).map(inTree);
  const { folder, pairs } = await baseSpecs(repository, revision, { head, named, folder: inTree(join(cwd, 'specs')) });
  try {
    refuseNothing(named, pairs, revision.name);
    const reportOf = (name: string): Promise<string | undefined> =>
      committedReport({ repository, project, commit: revision.commit }, name);
    const sides = { repository, folder: folder.path, project };
    const specs = await Promise.all(pairs.map((pair) => plannedPair(pair, sides, reportOf)));
    return { base: revision.name, specs };
  } finally {
    folder.remove();
  }
}

interface Sides {
  readonly repository: Repository;
  /** Of the base. */
  readonly folder: string;
  readonly project: Project;
}

async function plannedPair(
  { base, head }: SpecPair,
  { repository: { cwd }, folder, project: { scope, levels } }: Sides,
  reportOf: (name: string) => Promise<string | undefined>,
): Promise<ComparedSpec> {
  const paths = { base: join(folder, base ?? ''), head: join(cwd, head ?? '') };
  const find = baseTextBeside({ ...paths, cwd });
  const after =
    head === undefined ? undefined : await planSpec(paths.head, { cwd, scope, levels, despite: reviewedDespite });
  const before = base === undefined ? undefined : await planBase();
  async function planBase(): Promise<PlannedSpec> {
    if (base === head && after !== undefined && isUnchanged(after, find)) return after;
    return planSpec(paths.base, { cwd: folder, scope, despite: reviewedDespite });
  }
  // The folder is gone once all is planned: what was in it is read now.
  const texts = new Map((after?.diagnostics ?? []).map(({ location: { source } }) => [source, find(source)]));
  return {
    name: nameOf(head ?? base ?? ''),
    specs: { ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) },
    ...(before === undefined ? {} : { base: before }),
    ...(after === undefined ? {} : { head: after }),
    baseText: (source) => (base === undefined ? undefined : texts.get(source)),
    committedReport: base === undefined ? undefined : await reportOf(nameOf(base)),
  };
}

/** The same files with the same text are the same spec: most are, in a change of one. */
function isUnchanged({ document }: PlannedSpec, find: ComparedSpec['baseText']): boolean {
  const files = [...(document?.files.values() ?? [])];
  return files.length > 0 && files.every(({ source }) => find(source) === source.text);
}

function nameOf(path: string): string {
  return basename(path, extname(path));
}

/** Where none is named, there may be none left: they are all removed then. */
function specsHere(named: readonly string[], cwd: string): readonly string[] {
  if (named.length > 0) return findSpecs(named, cwd).filter((path) => existsSync(path));
  const folder = join(cwd, 'specs');
  return existsSync(folder) && readdirSync(folder).some(isSpecFile) ? findSpecs([], cwd) : [];
}

function refuseLink({ cwd }: Repository, path: string): void {
  if (lstatSync(join(cwd, path), { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  throw new GitError(`${path} is a symbolic link`, 'Only regular files can be compared.');
}

function refuseNothing(named: readonly string[], pairs: readonly SpecPair[], revision: string): void {
  const known = new Set(pairs.flatMap(({ base, head }) => [base, head]));
  const lost = named.find((path) => !known.has(path));
  if (lost !== undefined) throw new UsageError(`there is no ${lost}, neither here nor in ${revision}`);
  if (pairs.length === 0) throw new UsageError(`no spec is named, and there is none in specs/, here or in ${revision}`);
}

interface Committed {
  readonly repository: Repository;
  readonly project: Project;
  readonly commit: string;
}

async function committedReport({ repository, project, commit }: Committed, name: string): Promise<string | undefined> {
  try {
    const path = pathInTree(repository, join(project.out, name, reportPath));
    return await textInTree(repository, commit, path);
  } catch (error) {
    // Packages may be kept in another repository.
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

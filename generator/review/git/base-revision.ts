import { GitError } from './git-error.js';
import { pullRequestTarget, type PullRequestEnvironment } from './pull-request.js';
import { gitLine, tryGit, type Git } from './run-git.js';

/** What the working tree is compared with. */
export interface BaseRevision {
  /** The commit, as a full hash. */
  readonly commit: string;
  /** As people call it: `v1.2.0`, `the merge base with origin/main`. */
  readonly name: string;
}

const defaultBranches = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

/**
 * The revision that was asked for; else on a pull request the merge base with its target, else that with the default
 * branch. Nothing is fetched.
 *
 * @throws GitError where there is no such revision.
 */
export async function baseRevision(
  repository: Git,
  wanted: string | undefined,
  env: PullRequestEnvironment,
): Promise<BaseRevision> {
  if (wanted !== undefined) return named(repository, wanted);
  const target = pullRequestTarget(env);
  const candidates = target === undefined ? defaultBranches : target.candidates;
  for (const candidate of candidates) {
    const commit = await commitOf(repository, candidate);
    if (commit !== undefined) return mergeBase(repository, { commit, name: shortName(candidate) });
  }
  const sought = target === undefined ? 'no default branch' : `no commit of the target branch ${target.name}`;
  throw await missing(repository, `there is ${sought} in this clone`);
}

async function named(repository: Git, wanted: string): Promise<BaseRevision> {
  if (!isRevision(wanted)) throw new GitError(`'${wanted}' is no name of a revision`);
  const commit = await commitOf(repository, wanted);
  if (commit === undefined) throw await missing(repository, `there is no revision '${wanted}' in this clone`);
  return { commit, name: wanted };
}

async function mergeBase(repository: Git, target: BaseRevision): Promise<BaseRevision> {
  const head = await commitOf(repository, 'HEAD');
  if (head === undefined) throw new GitError('there is no commit yet', 'Name the base with --base.');
  const { status, stdout } = await tryGit(repository, ['merge-base', '--end-of-options', target.commit, head]);
  const commit = stdout.toString('utf8').trim();
  if (status !== 0 || commit === '') {
    throw await missing(repository, `this branch and ${target.name} have no common commit in this clone`);
  }
  return { commit, name: `the merge base with ${target.name}` };
}

async function commitOf(repository: Git, revision: string): Promise<string | undefined> {
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const { status, stdout } = await tryGit(repository, words);
  return status === 0 ? stdout.toString('utf8').trim() : undefined;
}

/** Not an option in disguise, and one line. */
function isRevision(text: string): boolean {
  return text !== '' && !text.startsWith('-') && !/[\p{Cc}]/u.test(text);
}

function shortName(reference: string): string {
  return reference.replace(/^refs\/(remotes|heads)\//, '');
}

/** A shallow clone is the usual reason, and the cure for it is known. */
async function missing(repository: Git, problem: string): Promise<GitError> {
  const isShallow = (await gitLine(repository, ['rev-parse', '--is-shallow-repository'])) === 'true';
  if (!isShallow) return new GitError(problem, 'Name the base with --base, or fetch its branch first.');
  return new GitError(
    `${problem}: the clone is shallow`,
    'Set `fetch-depth: 0` for actions/checkout, or run `git fetch --unshallow`.',
  );
}

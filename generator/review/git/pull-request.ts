import { readFileSync } from 'node:fs';

/** What GitHub Actions says about the pull request that a workflow runs for. */
export interface PullRequestEnvironment {
  readonly GITHUB_BASE_REF?: string | undefined;
  readonly GITHUB_EVENT_PATH?: string | undefined;
}

/** The branch that a pull request is to be merged into. */
export interface PullRequestTarget {
  readonly name: string;
  /** Where its commit may be found, best first. */
  readonly candidates: readonly string[];
}

/** The target of the pull request; nothing outside of one. */
export function pullRequestTarget(env: PullRequestEnvironment): PullRequestTarget | undefined {
  const branch = env.GITHUB_BASE_REF;
  const commit = baseCommit(env.GITHUB_EVENT_PATH);
  if (branch === undefined || branch === '') {
    return commit === undefined ? undefined : { name: commit.slice(0, 7), candidates: [commit] };
  }
  const candidates = [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`];
  return { name: branch, candidates: commit === undefined ? candidates : [...candidates, commit] };
}

function baseCommit(eventPath: string | undefined): string | undefined {
  if (eventPath === undefined || eventPath === '') return undefined;
  try {
    const event: unknown = JSON.parse(readFileSync(eventPath, 'utf8'));
    const commit = member(member(member(event, 'pull_request'), 'base'), 'sha');
    return typeof commit === 'string' && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
  } catch {
    // Nothing can be read there: the branch's name has to do.
    return undefined;
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

import { execFile } from 'node:child_process';
import { GitError } from './git-error.js';

/** How a git command ended. */
export interface GitResult {
  /** 0: fine. */
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** A folder in which git runs. */
export interface Git {
  readonly cwd: string;
}

const mostBytes = 1 << 30;

/** Nothing of the machine's own configuration is run, and no connection is made: not even for objects that are missing. */
const settings = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-pager', '--literal-pathspecs'];

/**
 * Runs git without a shell, to its end.
 *
 * @throws GitError where git cannot be started.
 */
export function tryGit({ cwd }: Git, args: readonly string[], input?: string): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: environment(process.env), encoding: 'buffer', maxBuffer: mostBytes } as const;
    const child = execFile('git', [...settings, ...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') resolve({ status: code, stdout, stderr: stderr.toString('utf8') });
      else reject(new GitError(startProblem(code)));
    });
    child.stdin?.on('error', () => undefined).end(input ?? '');
  });
}

/**
 * What a git command prints.
 *
 * @throws GitError with what git says, where it fails.
 */
export async function git(place: Git, args: readonly string[], input?: string): Promise<Buffer> {
  const { status, stdout, stderr } = await tryGit(place, args, input);
  if (status !== 0) throw new GitError(`git ${args[0] ?? ''} failed: ${firstLine(stderr)}`);
  return stdout;
}

/** The same as one line of text. */
export async function gitLine(place: Git, args: readonly string[]): Promise<string> {
  return (await git(place, args)).toString('utf8').replace(/\r?\n$/, '');
}

/** Git's complaint without its label. */
export function firstLine(stderr: string): string {
  return (stderr.split('\n')[0] ?? '').replace(/^(fatal|error): /, '') || 'it does not say why';
}

function startProblem(code: unknown): string {
  return code === 'ENOENT' ? 'git is not installed, or this folder is gone' : `git cannot be run (${String(code)})`;
}

/** Without what a hook or another tool has set for a repository of its own. */
function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}

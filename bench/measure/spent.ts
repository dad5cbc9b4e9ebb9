import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program and its arguments. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Default: the working folder. */
  readonly cwd?: string;
  /** Beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A process of a program. */
export interface SpentProcess {
  /** The module of a Node.js process without its folder, or the name of another program. */
  readonly script: string;
  /** User and system, all threads, in milliseconds. */
  readonly cpuMs: number;
  /** Resident, in MiB. */
  readonly peakMiB: number;
}

/** What a program took from its start until all its processes have ended. */
export interface Spent {
  /** User and system, all threads, in milliseconds. */
  readonly cpuMs: number;
  /** On the clock, in seconds. */
  readonly seconds: number;
  /** The peaks of its processes together, resident, in MiB. */
  readonly peakMiB: number;
  readonly processes: readonly SpentProcess[];
  readonly stdout: string;
}

/** The shell knows what its children took (POSIX, `times`); it prints the two lines to a file of their own. */
const script = '"$@"; status=$?; times >"$SPENT_TIMES"; exit $status';

/**
 * Each Node.js process says at its end what it took, and what those of its children took that are not Node.js and are
 * still there: nobody waits for them, so the shell does not count them (Linux, proc(5)). A CommonJS module, since that
 * loads in no time.
 */
const preload = `
if (require('node:worker_threads').isMainThread) process.on('exit', () => {
  const { appendFileSync, readFileSync } = require('node:fs');
  const say = (line) => appendFileSync(process.env.SPENT_PROCESSES, JSON.stringify(line) + '\\n');
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const script = require('node:path').basename(process.argv[1] ?? '');
  say({ script, cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMiB: maxRSS / 1024 });
  if (process.platform !== 'linux') return;
  const read = (path) => readFileSync('/proc/' + path, 'utf8');
  for (const child of read('self/task/' + process.pid + '/children').trim().split(' ').filter(Boolean)) {
    const [, name, rest] = /^\\d+ \\((.*)\\) (.*)$/s.exec(read(child + '/stat'));
    const [user, system] = rest.split(' ').slice(11).map(Number);
    const [, peak] = /^VmHWM:\\s+(\\d+)/m.exec(read(child + '/status')) ?? [0, 0];
    if (name !== 'node') say({ script: name, cpuMs: (user + system) * 10, peakMiB: peak / 1024 });
  }
});
`;

/** Runs a program to its end. Throws, with what it printed, where it fails. */
export async function spent(command: Command): Promise<Spent> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [times, ended, loaded] = [join(folder, 'times'), join(folder, 'processes'), join(folder, 'preload.cjs')];
  writeFileSync(loaded, preload);
  const env = {
    ...process.env,
    ...command.env,
    NO_COLOR: '1',
    SPENT_TIMES: times,
    SPENT_PROCESSES: ended,
    NODE_OPTIONS: `--require ${loaded}`,
  };
  try {
    const started = performance.now();
    const { status, stdout, printed } = await finished(command, env);
    const seconds = (performance.now() - started) / 1000;
    if (status !== 0) {
      throw new Error(
        `${command.program} ${command.args.join(' ')} ended with ${String(status)}\n${printed.slice(-2000)}`,
      );
    }
    const lines = existsSync(ended) ? readFileSync(ended, 'utf8').trim().split('\n') : [];
    const processes = lines.map((line) => JSON.parse(line) as SpentProcess);
    const sum = (what: 'cpuMs' | 'peakMiB'): number => processes.reduce((total, each) => total + each[what], 0);
    // The shell does not count what nobody waited for, and Node.js not what has ended and is not Node.js.
    const cpuMs = Math.max(cpuOf(readFileSync(times, 'utf8')), sum('cpuMs'));
    return { cpuMs, seconds, peakMiB: sum('peakMiB'), processes, stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Of the children: the second line, such as `0m1.250s 0m0.130s`. */
export function cpuOf(times: string): number {
  const [, children = ''] = times.split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  if (parts.length !== 2) throw new Error(`not what \`times\` prints: ${times}`);
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000, 0);
}

interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly printed: string;
}

function finished({ program, args, cwd = '.' }: Command, env: NodeJS.ProcessEnv): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', script, 'sh', program, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', reject);
    child.once('close', (status) => {
      resolve({ status, stdout, printed: stdout + stderr });
    });
  });
}

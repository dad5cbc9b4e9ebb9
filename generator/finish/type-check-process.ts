import type { SourceFile } from '../emit/source-file.js';
import { usedCpu } from '../timings.js';
import { typeChecker, warmUp, type Checked } from './type-check.js';

/** What a process that checks is asked. */
export interface CheckRequest {
  readonly packages: readonly (readonly [name: string, files: readonly SourceFile[]])[];
  /** The proof that another process has left. */
  readonly earlier: string | undefined;
}

/** What it answers. */
export interface CheckReply extends Checked {
  /** Its CPU time, in milliseconds, since it last answered. */
  readonly cpu: number;
  /** The most memory it has had, in KiB. */
  readonly memory: number;
}

const check = typeChecker();
let answered = 0;

process.on('message', ({ packages, earlier }: CheckRequest) => {
  const checked = check(new Map(packages), earlier);
  const cpu = usedCpu();
  const reply: CheckReply = { ...checked, cpu: cpu - answered, memory: process.resourceUsage().maxRSS };
  answered = cpu;
  // A command that was ended from outside takes no reply: that is no fault.
  process.send?.(reply, undefined, undefined, () => undefined);
});
// While the packages are still being made.
warmUp(check);

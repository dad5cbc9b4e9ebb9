import type { SourceFile } from '../emit/source-file.js';
import { usedCpu } from '../timings.js';
import { typeChecker, warmUp } from './type-check.js';

/** What a process that checks is asked. */
export type CheckRequest = readonly (readonly [name: string, files: readonly SourceFile[]])[];

/** What it answers. */
export interface CheckReply {
  readonly faults: readonly string[];
  /** Its CPU time, in milliseconds, since it last answered. */
  readonly cpu: number;
  /** The most memory it has had, in KiB. */
  readonly memory: number;
}

const check = typeChecker();
let answered = 0;

process.on('message', (request: CheckRequest) => {
  const faults = check(new Map(request));
  const cpu = usedCpu();
  const reply: CheckReply = { faults, cpu: cpu - answered, memory: process.resourceUsage().maxRSS };
  answered = cpu;
  process.send?.(reply);
});
// While the packages are still being made.
warmUp(check);

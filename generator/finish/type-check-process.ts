import { usedCpu } from '../timings.js';
import { childrenCost } from './children-cost.js';
import { fileReceiver, type SentFile } from './sent-files.js';
import { typeChecker, warmUp } from './type-check.js';

/** What a process that checks is asked. */
export type CheckRequest = readonly (readonly [name: string, files: readonly SentFile[]])[];

/** What it answers. */
export interface CheckReply {
  readonly faults: readonly string[];
  /** CPU time of it and of the compiler so far, in milliseconds. */
  readonly cpu: number;
  /** The most memory the two have had, in KiB. */
  readonly memory: number;
}

const checker = typeChecker();
const received = fileReceiver();

process.on('message', (packages: CheckRequest) => {
  const faults = checker.check(new Map(packages.map(([name, files]) => [name, received(name, files)])));
  const compiler = childrenCost();
  const reply: CheckReply = {
    faults,
    cpu: usedCpu() + compiler.cpu,
    memory: process.resourceUsage().maxRSS + compiler.memory,
  };
  // A command that was ended from outside takes no reply: that is no fault.
  process.send?.(reply, undefined, undefined, () => undefined);
});
// The compiler ends with this process.
process.once('disconnect', () => process.exit());
// While the packages are still being made.
warmUp(checker);

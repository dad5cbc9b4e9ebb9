import type { ProgramInput } from '../../runtimes/programs/run.js';

/** One program against the servers that it needs. */
export interface Run {
  readonly name: string;
  /** What it prints. */
  readonly report: object;
  /** What arrives, in this order. */
  readonly arrivals: readonly string[];
  readonly open: () => Promise<OpenRun>;
}

export interface OpenRun {
  readonly input: ProgramInput;
  readonly arrived: () => readonly string[];
  readonly close: () => Promise<void>;
}

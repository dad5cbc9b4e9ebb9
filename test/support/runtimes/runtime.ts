import type { ProgramInput } from '../../runtimes/programs/run.js';
import type { Consumer } from './consumer.js';

/**
 * How the programs get there: `installed` leaves it to the runtime to find the packages, `bundled` is one file for
 * browsers, with Web Crypto.
 */
export type Form = 'installed' | 'bundled';

/** Something that runs JavaScript. */
export interface Runtime {
  readonly name: string;
  /** What its programs see as `navigator.userAgent`. */
  readonly agent: RegExp;
  readonly forms: readonly Form[];
  /** Why it can't run here; undefined when it can. */
  readonly missing: () => string | undefined;
  readonly start: (consumer: Consumer, form: Form) => Promise<Started>;
}

export interface Started {
  /** Runs one program to its end. Rejects with what it prints where it fails. */
  readonly run: (input: ProgramInput) => Promise<Outcome>;
  readonly stop: () => Promise<void>;
}

export interface Outcome {
  readonly agent: string;
  readonly report: object;
}

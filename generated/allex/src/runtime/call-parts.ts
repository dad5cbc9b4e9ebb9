import type { Deadlines } from './deadlines.js';
import type { Operation } from './operation.js';
import type { CallOptions } from './options.js';
import type { Settings } from './settings.js';
import type { SigningMemo } from './signing/memo.js';
import type { Spare } from './spare-controllers.js';

/** What the clients made by `with` share with the first. */
export interface Shared {
  /** Retries that are left: an outage is not to be multiplied. */
  retries: number;
  readonly memo: SigningMemo;
  readonly spares: Spare[];
  readonly deadlines: Deadlines;
  /** What to add to the clock to have the server's time, in milliseconds. */
  clockOffset: number;
  /** Calls made so far. */
  calls: number;
}

/** What a call is made of. */
export interface CallParts {
  readonly settings: Settings;
  readonly shared: Shared;
  readonly operation: Operation<never, unknown>;
  readonly input: unknown;
  readonly options: CallOptions;
}

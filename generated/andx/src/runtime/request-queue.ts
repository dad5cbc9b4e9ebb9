import type { CountersignError } from './errors/countersign-error.js';

/** Where a call waits before each attempt. */
export interface RequestQueue {
  /** Undefined: start at once. Rejects where the wait would be too long. `timeLeftMs`: until the call's deadline. */
  enter(timeLeftMs: number): Promise<void> | undefined;
  /** After a success: the reply may say that the limit is used up. */
  replied(): void;
  /** Whether all have to wait after this failure: the call enters again. */
  failed(error: CountersignError): boolean;
}

/** Makes calls wait for their turn; undefined: this one needs none. */
// It is given the call, whose type is made of this one.
export type KeepRateLimit = (call: never) => RequestQueue | undefined;

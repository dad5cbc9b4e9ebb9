import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** More messages came than may wait for the reader of a subscription, which ends; the others go on. */
export class QueueOverflowError extends CountersignError {
  override readonly name: string = 'QueueOverflowError';
  readonly maxQueued: number;

  constructor(trace: Trace, maxQueued: number) {
    super(`more than ${maxQueued} messages wait to be read`, trace, { code: 'queue_overflow', outcome: 'answered' });
    this.maxQueued = maxQueued;
  }
}

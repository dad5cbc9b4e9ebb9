import type { Trace } from '../trace.js';
import { CountersignError } from './countersign-error.js';

/** The server of a stream refuses one address; the other subscriptions go on. */
export class SubscriptionRefusedError extends CountersignError {
  override readonly name: string = 'SubscriptionRefusedError';
  readonly address: string;
  /** What the server said, without secrets. */
  readonly reason: string;

  constructor(trace: Trace, address: string, reason: string) {
    super(`${address} is refused: ${reason}`, trace, { code: 'subscription_refused', outcome: 'answered' });
    this.address = address;
    this.reason = reason;
  }
}

import type { CelValue } from './ordered-pairs.js';
import type { ReferenceRequest } from './request.js';

/** What functions of the language read besides their arguments. */
export interface ReferenceContext {
  /** Unix microseconds. */
  readonly at: bigint;
  /** The instant as it was sent, where that is RFC 3339: a receiver signs it as it was written. */
  readonly sentAt?: string | undefined;
  /** The text of whatever number used once is asked for; absent: one that is the same each time. */
  readonly nonce?: string | undefined;
  /** The request as it stands. */
  readonly request: ReferenceRequest;
  /** Constants of the operation. */
  readonly operation: ReadonlyMap<string, string>;
  /** Told of every call of a function, with its arguments. */
  readonly observe?: ((name: string, args: readonly CelValue[]) => void) | undefined;
}

/** A clock reading in Unix milliseconds, which may have a fraction, in whole microseconds. */
export function microseconds(milliseconds: number): bigint {
  return BigInt(Math.round(milliseconds * 1000));
}

import type { SigningMemo } from './memo.js';
import type { Instant, OperationConstants, SigningContext } from './signer.js';

/** What one attempt to send is signed with. */
export interface ContextOptions {
  /** Unix milliseconds, read once for this attempt; may have a fraction. */
  readonly clockMs: number;
  /** The text for whatever number used once the scheme has. */
  readonly nonce?: (() => string) | undefined;
  /** Constants of the operation; `name` is its operationId where it has no other. */
  readonly operation: OperationConstants;
  /** The client's; default: one that remembers nothing beyond this call. */
  readonly memo?: SigningMemo;
}

/** Called once per attempt. */
export function createContext({ clockMs, nonce, operation, memo = new Map() }: ContextOptions): SigningContext {
  return { now: createInstant(clockMs), fresh: { given: nonce, clockMs, memo }, operation, memo };
}

/** The instant of a clock reading in Unix milliseconds, which may have a fraction: counted in whole microseconds. */
export function createInstant(clockMs: number): Instant {
  const unixMicroseconds = Math.round(clockMs * 1000);
  return {
    unixMilliseconds: Math.trunc(unixMicroseconds / 1000),
    unixSeconds: Math.trunc(unixMicroseconds / 1_000_000),
    unixMicroseconds,
  };
}

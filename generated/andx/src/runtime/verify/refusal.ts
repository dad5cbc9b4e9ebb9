import { UnreadableError } from '../crypto/unreadable-error.js';
import type { Verdict } from './verifier.js';

/** Why a request is not valid. */
export type Refusal = Extract<Verdict, { readonly valid: false }>;

/** `name` is the placement or value that is at fault. */
export function refusal(reason: Refusal['reason'], name: string): Refusal {
  return { valid: false, reason, name };
}

/** What goes wrong here has its cause in the request: whatever was received, nothing is thrown. */
export async function guarded<Result>(run: () => Promise<Result>): Promise<Result | Refusal> {
  try {
    return await run();
  } catch (error) {
    // But not that what the receiver itself has is no key.
    const credential = error instanceof UnreadableError ? error.credential : undefined;
    return refusal('unreadable', credential ?? 'request');
  }
}

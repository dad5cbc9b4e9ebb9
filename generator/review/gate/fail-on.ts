import { bumpOrder, type Bump } from '../verdicts.js';
import type { VersionGate } from './version-gate.js';

/**
 * From which bump on a change fails the review unless the version carries it. `none`: any difference fails, whatever
 * the version. `never`: nothing does.
 */
export const failOn = ['major', 'minor', 'patch', 'none', 'never'] as const;
export type FailOn = (typeof failOn)[number];

interface Reviewed {
  readonly bump: Bump;
  readonly findings: readonly unknown[];
}

/** Whether a review fails. */
export function isRefused({ bump, findings }: Reviewed, { isRaised }: VersionGate, threshold: FailOn): boolean {
  if (threshold === 'never') return false;
  if (threshold === 'none') return findings.length > 0;
  return !isRaised && bumpOrder.indexOf(bump) >= bumpOrder.indexOf(threshold);
}

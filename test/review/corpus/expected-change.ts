import type { RuleId } from '../../../generator/review/rules.js';
import type { Bump } from '../../../generator/review/verdicts.js';

/** One change of the API, and what a consumer has to be told first. */
export interface ExpectedChange {
  readonly name: string;
  /** Texts of the spec and what takes their places, each at its first occurrence. */
  readonly edits: readonly (readonly [from: string, to: string])[];
  readonly bump: Bump;
  /** Of the first finding; none where there is no finding. */
  readonly rule: RuleId | undefined;
}

/** A change by one edit. */
export function change(
  name: string,
  [from, to]: readonly [from: string, to: string],
  [bump, rule]: readonly [bump: Bump, rule: RuleId | undefined],
): ExpectedChange {
  return { name, edits: [[from, to]], bump, rule };
}

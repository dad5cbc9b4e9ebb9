import { placeIn } from '../../../model/written-place.js';
import type { PlannedConnection } from '../../../plan/package-plan.js';
import type { Places, Report } from '../../report.js';
import type { Comparison } from '../context.js';

/** The stream of both sides. */
export interface StreamPair {
  readonly base: PlannedConnection;
  readonly head: PlannedConnection;
  readonly comparison: Comparison;
  readonly report: Report;
  /** Of a member of `x-stream`, as far as there is one. */
  readonly at: (...path: readonly string[]) => Places;
}

/** From where what is inside of the stream is reached. */
export const streamOrigin = 'x-stream';

/** Nothing where one side has none. */
export function streamPair(comparison: Comparison): StreamPair | undefined {
  const [base, head] = [comparison.base.stream, comparison.head.stream];
  if (base === undefined || head === undefined) return undefined;
  const place = ({ location }: PlannedConnection['stream'], path: readonly string[]) =>
    placeIn(location, ...path) ?? location;
  return {
    base,
    head,
    comparison,
    report: comparison.schemas.drafts.reportFrom(streamOrigin),
    at: (...path) => ({ base: place(base.stream, path), head: place(head.stream, path) }),
  };
}

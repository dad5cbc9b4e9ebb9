import type { ApiModel } from '../model/api-model.js';
import type { Location } from '../diagnostics/location.js';
import type { Reach } from './reach.js';
import type { Draft } from './report.js';
import type { ReviewFinding } from './review.js';
import { bumpOf, bumpOrder, type ClientVerdict } from './verdicts.js';

interface FindingContext {
  readonly reach: Reach;
  /** Of the head. */
  readonly model: ApiModel;
  /** Of the base. */
  readonly before: ApiModel;
}

/** The findings of a review in the order of a report: by weight, then by place. */
export function findingsOf(
  drafts: readonly Draft[],
  { reach, model, before }: FindingContext,
): readonly ReviewFinding[] {
  const order = [...new Set([...model.operations, ...before.operations].map(({ id }) => id))];
  const findings = drafts.map((draft): ReviewFinding => {
    const { id, rule, message, places, from } = draft;
    const reached = reach.operationsOf(from);
    const { direction, help } = rule;
    return {
      id,
      ...(direction === undefined ? {} : { direction }),
      contract: rule.contract,
      client: rule.client,
      bump: rule.bump ?? bumpOf(rule.client),
      message,
      ...(help === undefined ? {} : { help }),
      ...(places.base === undefined ? {} : { base: places.base }),
      ...(places.head === undefined ? {} : { head: places.head }),
      operations: order.filter((operation) => reached.has(operation)),
    };
  });
  return findings.toSorted(
    (one, other) =>
      bumpOrder.indexOf(other.bump) - bumpOrder.indexOf(one.bump) ||
      clientOrder.indexOf(one.client) - clientOrder.indexOf(other.client) ||
      comparePlaces(one.head ?? one.base, other.head ?? other.base) ||
      (one.id < other.id ? -1 : one.id > other.id ? 1 : 0) ||
      (one.message < other.message ? -1 : 1),
  );
}

const clientOrder: readonly ClientVerdict[] = ['compile error', 'run time', 'wire', 'addition', 'docs only', 'none'];

function comparePlaces(one: Location | undefined, other: Location | undefined): number {
  const path = (location: Location | undefined) => location?.source.path ?? '';
  if (path(one) !== path(other)) return path(one) < path(other) ? -1 : 1;
  return (one?.start ?? 0) - (other?.start ?? 0);
}

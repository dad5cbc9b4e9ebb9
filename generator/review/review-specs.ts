import type { PackagePlan } from '../plan/package-plan.js';
import { compareBytes } from './bytes/compare-bytes.js';
import { compareInbound } from './bytes/compare-inbound.js';
import { compareExamples } from './compare/compare-examples.js';
import { compareOperations } from './compare/compare-operations.js';
import { comparePackages } from './compare/compare-packages.js';
import { compareSchemes } from './compare/compare-schemes.js';
import { compareServers } from './compare/compare-servers.js';
import { compareWebhooks } from './compare/compare-webhooks.js';
import type { Comparison } from './compare/context.js';
import { compareStream } from './compare/stream/compare-stream.js';
import { findingsOf } from './findings.js';
import { createReach } from './reach.js';
import { createDrafts } from './report.js';
import { reportBytes } from './report-bytes.js';
import type { SigningReview, SpecReview } from './review.js';
import { compareNamedSchemas } from './schema/compare-schemas.js';
import { taggedSchemas } from './schema/tagged-schemas.js';
import type { ReviewSide } from './side.js';
import { largestBump } from './verdicts.js';

/** What the way from one side of a spec to the other means for the people who use the package. */
export async function reviewSpecs(base: ReviewSide | undefined, head: ReviewSide | undefined): Promise<SpecReview> {
  if (base === undefined || head === undefined) return reviewOneSide(base, head);
  const comparison = comparisonOf(base.plan, head.plan);
  compareServers(comparison);
  compareSchemes(comparison);
  compareOperations(comparison);
  compareWebhooks(comparison);
  compareStream(comparison);
  compareNamedSchemas(comparison.schemas);
  comparePackages(comparison);
  compareInbound(comparison);
  const signing = await compareBytes(comparison);
  reportBytes(comparison, signing);
  await compareExamples(comparison);
  return summary(comparison, signing);
}

/** The origin of what no operation reaches. */
const wholeApi = 'api';

function comparisonOf(base: PackagePlan, head: PackagePlan): Comparison {
  const drafts = createDrafts();
  const schemas = { base: taggedSchemas(base.model), head: taggedSchemas(head.model) };
  return {
    base,
    head,
    report: drafts.reportFrom(wholeApi),
    schemas: { drafts, reach: createReach(), schemas, pairs: new Map(), hiddenSecrets: [] },
  };
}

function summary({ base, head, schemas }: Comparison, signing: SigningReview): SpecReview {
  const findings = findingsOf(schemas.drafts.all(), { reach: schemas.reach, model: head.model, before: base.model });
  return {
    name: head.directory,
    versions: { base: base.model.version, head: head.model.version },
    bump: largestBump(findings.map(({ bump }) => bump)),
    findings,
    signing,
  };
}

/** A spec that is new, or gone. */
function reviewOneSide(base: ReviewSide | undefined, head: ReviewSide | undefined): SpecReview {
  const plan = (head ?? base)?.plan;
  if (plan === undefined) throw new TypeError('there is nothing to review');
  const drafts = createDrafts();
  const report = drafts.reportFrom(wholeApi);
  const facts = { name: plan.packageName };
  if (base === undefined) report('package/added', facts, { head: plan.model.location });
  else report('package/removed', facts, { base: plan.model.location });
  const findings = findingsOf(drafts.all(), { reach: createReach(), model: plan.model, before: plan.model });
  const { version } = plan.model;
  return {
    name: plan.directory,
    versions: base === undefined ? { head: version } : { base: version },
    bump: largestBump(findings.map(({ bump }) => bump)),
    findings,
    signing: { operations: plan.model.operations.length, compared: 0, differences: [] },
  };
}

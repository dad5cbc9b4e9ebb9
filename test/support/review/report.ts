import type { Location } from '../../../generator/diagnostics/location.js';
import type { PackageReport } from '../../../generator/review/formats/review-report.js';
import { versionGate } from '../../../generator/review/gate/version-gate.js';
import type { ReviewFinding, SpecReview } from '../../../generator/review/review.js';
import { bumpOf, largestBump } from '../../../generator/review/verdicts.js';

/** A place in a file of twenty lines of ten characters each. */
export function lineOf(line: number, path = 'specs/acme.yaml'): Location {
  const start = (line - 1) * 10;
  return { source: { path, text: '123456789\n'.repeat(20) }, start, end: start + 4 };
}

type FindingParts = Partial<ReviewFinding> & { readonly isNew?: boolean; readonly isGone?: boolean };

/** A finding, breaking where nothing else is said. */
export function finding({ isNew, isGone, ...parts }: FindingParts = {}): ReviewFinding {
  const client = parts.client ?? 'compile error';
  return {
    id: 'operation/removed',
    contract: 'breaking',
    client,
    bump: bumpOf(client),
    message: '`listOrders` is gone: `GET /orders`.',
    ...(isNew === true ? {} : { base: lineOf(3) }),
    ...(isGone === true ? {} : { head: lineOf(4) }),
    operations: ['listOrders'],
    ...parts,
  };
}

/** The report on one package, as a review makes it. */
export function packageReport(
  findings: readonly ReviewFinding[],
  parts: Partial<PackageReport> & { readonly signing?: SpecReview['signing']; readonly version?: string } = {},
): PackageReport {
  const { signing = { operations: 35, compared: 30, differences: [] }, version = '1.2.0', ...rest } = parts;
  const bump = largestBump(findings.map((found) => found.bump));
  const versions = { base: '1.2.0', head: version };
  return {
    name: 'acme',
    specs: { base: 'specs/acme.yaml', head: 'specs/acme.yaml' },
    review: { name: 'acme', versions, bump, findings, signing },
    gate: versionGate(bump, versions),
    errors: 0,
    isRefused: bump === 'major',
    lint: { changed: [], rest: [] },
    ...rest,
  };
}

import { diagnosticResult, sarifLog, sarifPlace, type SarifResult } from '../../diagnostics/format-sarif.js';
import type { ReviewFinding } from '../review.js';
import type { PackageReport, ReviewReport } from './review-report.js';
import { levelOf } from './sections.js';

/** A review as SARIF 2.1.0: findings of the comparison, and those of changed lines. */
export function formatSarif({ packages }: ReviewReport): string {
  return sarifLog(
    packages.flatMap((report) => [
      ...report.review.findings.map((found) => resultOf(found, report)),
      ...report.lint.changed.map(diagnosticResult),
    ]),
  );
}

function resultOf(found: ReviewFinding, { isRefused }: PackageReport): SarifResult {
  const { id, bump, message, help, base, head, operations } = found;
  const place = head ?? base;
  return {
    ruleId: id,
    level: levelOf(found, isRefused),
    message: { text: help === undefined ? message : `${message} ${help}` },
    locations: place === undefined ? [] : [{ physicalLocation: sarifPlace(place) }],
    relatedLocations:
      base === undefined || head === undefined
        ? []
        : [{ physicalLocation: sarifPlace(base), message: { text: 'before' } }],
    properties: { bump, operations },
  };
}

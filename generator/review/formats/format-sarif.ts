import {
  diagnosticResult,
  sarifFile,
  sarifLog,
  sarifPlace,
  type SarifNotification,
  type SarifResult,
} from '../../diagnostics/format-sarif.js';
import { place } from '../../diagnostics/render.js';
import type { ReviewFinding } from '../review.js';
import { headline } from './headline.js';
import type { PackageReport, ReviewReport } from './review-report.js';
import { levelOf } from './sections.js';

/** A review as SARIF 2.1.0: findings of the comparison, and those of changed lines. What was not compared is notified. */
export function formatSarif({ packages }: ReviewReport): string {
  const results = packages.flatMap((report) => [
    ...versionResults(report),
    ...report.review.findings.map((found) => resultOf(found, report)),
    ...report.lint.changed.map(diagnosticResult),
  ]);
  return sarifLog(results, packages.flatMap(notifications));
}

/** What the version lacks, where it has to be raised. */
function versionResults({ gate, isRefused, versionPlace }: PackageReport): readonly SarifResult[] {
  if (gate.isRaised || versionPlace === undefined) return [];
  const locations = [{ physicalLocation: sarifPlace(versionPlace) }];
  const level = isRefused ? 'error' : 'warning';
  return [{ ruleId: 'version/too-low', level, message: { text: gate.message }, locations, relatedLocations: [] }];
}

/** Errors of the base are no results: they stand in another version of the file, and no change of the head is at fault. */
function notifications(report: PackageReport): readonly SarifNotification[] {
  const { name, unreadable, baseErrors = [] } = report;
  if (unreadable === undefined) return [];
  const faults = baseErrors.map(({ code, message, location }) => ({
    level: 'error' as const,
    message: { text: `In the base, ${place(location)}: ${message}` },
    descriptor: { id: code },
  }));
  return [{ level: 'error', message: { text: `${name}: ${headline(report)}` } }, ...faults];
}

/** What is gone stands at its file, as it is no line of the head; where that is gone too, where it stood. */
function resultOf(found: ReviewFinding, { isRefused, specs }: PackageReport): SarifResult {
  const { id, bump, message, help, base, head, operations } = found;
  const file = head === undefined && specs.head !== undefined ? sarifFile(specs.head) : undefined;
  const at = head ?? base;
  const place = file ?? (at && sarifPlace(at));
  return {
    ruleId: id,
    level: levelOf(found, isRefused),
    message: { text: help === undefined ? message : `${message} ${help}` },
    locations: place === undefined ? [] : [{ physicalLocation: place }],
    relatedLocations:
      base === undefined || (head ?? file) === undefined
        ? []
        : [{ physicalLocation: sarifPlace(base), message: { text: 'before' } }],
    properties: { bump, operations },
  };
}

import { jsonDiagnostic, jsonPlace } from '../../diagnostics/format-json.js';
import type { Location } from '../../diagnostics/location.js';
import type { ReviewFinding } from '../review.js';
import type { PackageReport, ReviewReport } from './review-report.js';

/** A review as JSON: packages by name. */
export function formatJson({ base, packages }: ReviewReport): string {
  const byName = packages.map((report) => [report.name, jsonPackage(report)] as const);
  return print({ base, packages: Object.fromEntries(byName) });
}

/** The review of one package, as of two files. */
export function formatPackageJson(report: PackageReport): string {
  return print(jsonPackage(report));
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function jsonPackage({
  review,
  gate,
  isRefused,
  errors,
  unreadable,
  baseErrors,
  specs,
  lint,
  surface,
}: PackageReport): object {
  return {
    bump: review.bump,
    findings: review.findings.map(jsonFinding),
    signing: review.signing,
    version: { ...review.versions, ...gate },
    refused: isRefused,
    errors,
    specs,
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(baseErrors === undefined ? {} : { baseErrors: baseErrors.map(jsonDiagnostic) }),
    lint: { changed: lint.changed.map(jsonDiagnostic), rest: lint.rest },
    ...(surface === undefined ? {} : { surface }),
  };
}

function jsonFinding({ id, contract, client, bump, base, head, message, ...more }: ReviewFinding): object {
  return { id, contract, client, bump, base: place(base), head: place(head), message, ...more };
}

/** The beginning of a place. */
function place(location: Location | undefined): object | null {
  if (location === undefined) return null;
  const { file, line, column } = jsonPlace(location);
  return { file, line, column };
}

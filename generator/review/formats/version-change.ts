import type { PackageReport } from './review-report.js';

/** Whether the version is another one, be there anything else or not: it may have been lowered. */
export function isVersionChanged({ review: { versions } }: PackageReport): boolean {
  return versions.base !== undefined && versions.head !== undefined && versions.base !== versions.head;
}

import type { EmittedFile } from '../emit/module.js';
import type { SourceFile } from '../emit/source-file.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { apiReport } from './api-report.js';
import { reportPath } from './report-path.js';
import { surfaceOf } from './surface-of.js';

/** The report as a file of the package whose other files these are. */
export function reportFile(plan: PackagePlan, files: readonly EmittedFile[]): SourceFile {
  return { path: reportPath, text: apiReport(surfaceOf(plan, files), plan), kind: 'markdown' };
}

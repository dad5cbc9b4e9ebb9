import { diagnosticCommand, workflowCommand, type AnnotationLevel } from '../../diagnostics/format-github.js';
import { jsonPlace } from '../../diagnostics/format-json.js';
import { place } from '../../diagnostics/render.js';
import type { ReviewFinding } from '../review.js';
import { reachText } from './finding-words.js';
import { headline } from './headline.js';
import type { PackageReport, ReviewReport } from './review-report.js';
import { levelOf } from './sections.js';

/** Annotations of a level that GitHub keeps of one step. */
const mostPerLevel = 10;

/** Faults of the base that are told. */
const mostFaults = 5;

interface Annotation {
  readonly level: AnnotationLevel;
  readonly command: string;
}

/**
 * A review as workflow commands of GitHub Actions. Of each level it keeps ten, so what is more is counted in a line of
 * its own: the notices end with it.
 */
export function formatGithub({ packages }: ReviewReport): string {
  const wanted = packages.flatMap((report) => [...summaries(report), ...findings(report), ...lint(report)]);
  const left = { error: mostPerLevel, warning: mostPerLevel, notice: mostPerLevel - 1 };
  const kept = wanted.filter(({ level }) => left[level]-- > 0);
  const dropped = wanted.length - kept.length;
  const rest = `${dropped} more: see the summary of the job.`;
  const last = dropped === 0 ? [] : [workflowCommand('notice', { title: 'countersign review' }, rest)];
  return [...kept.map(({ command }) => command), ...last].map((line) => `${line}\n`).join('');
}

/** What the version lacks stands first: it is what fails the review. */
function summaries(report: PackageReport): readonly Annotation[] {
  const { gate, isRefused, unreadable, specs, name, review, baseErrors = [] } = report;
  if (review.findings.length === 0 && unreadable === undefined) return [];
  const level = isRefused ? 'error' : gate.isRaised && unreadable === undefined ? 'notice' : 'warning';
  // The base is not checked out: its faults are told, and stand at no line of the head.
  const faults = baseErrors.map(({ location, message }) => `${place(location)}: ${message}`);
  const words = [gate.message, ...faults.slice(0, mostFaults)];
  const file = specs.head === undefined ? {} : { file: specs.head };
  const properties = { ...file, title: `${name}: ${headline(report)}` };
  return [{ level, command: workflowCommand(level, properties, words.join('\n')) }];
}

function findings({ review, specs, isRefused }: PackageReport): readonly Annotation[] {
  return review.findings.flatMap((found) => {
    const is = levelOf(found, isRefused);
    if (is === 'note' && found.bump !== 'minor') return [];
    const level = is === 'note' ? 'notice' : is;
    const title = `${found.bump}: ${found.id}`;
    const words = [found.message, reachText(found, (name) => name), found.help ?? ''].filter((text) => text !== '');
    return [{ level, command: workflowCommand(level, { ...placeOf(found, specs.head), title }, words.join('\n')) }];
  });
}

/** Annotations stand in the head; what is gone from there is told about its file. */
function placeOf({ head }: ReviewFinding, file: string | undefined): Readonly<Record<string, string | number>> {
  if (head === undefined) return file === undefined ? {} : { file };
  const { file: path, line, column, endLine, endColumn } = jsonPlace(head);
  // GitHub takes columns for a single line only.
  return line === endLine ? { file: path, line, col: column, endLine, endColumn } : { file: path, line, endLine };
}

function lint({ lint: { changed } }: PackageReport): readonly Annotation[] {
  return changed.map((found) => ({ level: found.severity, command: diagnosticCommand(found) }));
}

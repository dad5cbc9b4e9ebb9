import { streamConnection, type SpecReview } from '../review.js';
import type { PackageReport } from './review-report.js';
import { sectionOf, type Section } from './sections.js';

/** `major · 3 breaking · signed bytes change for 18 of 35 operations · 1 addition`. */
export function headline({ review, unreadable, errors, isRefused }: PackageReport): string {
  if (unreadable === 'head') return 'not compared: the spec has errors';
  if (unreadable === 'base') return 'not compared: the spec of the base cannot be loaded';
  const { findings, bump } = review;
  if (findings.length === 0) return errors === 0 ? 'no change' : `no change · ${counted(errors, 'error', 'errors')}`;
  const count = (section: Section): number => findings.filter((found) => sectionOf(found) === section).length;
  const parts = [
    bump === 'none' ? 'no generated change' : bump,
    counted(count('breaking'), 'breaking', 'breaking'),
    counted(count('contract'), 'breaking for the API alone', 'breaking for the API alone'),
    signingCount(review),
    counted(count('changes'), 'change on the wire', 'changes on the wire'),
    counted(count('additions'), 'addition', 'additions'),
    counted(count('docs'), 'change of documentation', 'changes of documentation'),
    counted(errors, 'error', 'errors'),
    isRefused ? 'refused' : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** How many operations are signed, or sent, with other bytes. */
export function signingCount({ signing: { operations, differences } }: SpecReview): string {
  const changed = new Set(differences.map(({ operation }) => operation));
  const isStreamed = changed.delete(streamConnection);
  const counted = `${changed.size} of ${operations} ${operations === 1 ? 'operation' : 'operations'}`;
  const where = [changed.size === 0 ? [] : [counted], isStreamed ? [streamConnection] : []].flat();
  return where.length === 0 ? '' : `signed bytes change for ${where.join(' and ')}`;
}

/** `1 addition`, `2 additions`; nothing for none. */
export function counted(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return `${count} ${count === 1 ? one : many}`;
}

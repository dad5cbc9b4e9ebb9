import type { ReviewFinding } from '../review.js';
import { isUntold } from '../verdicts.js';

/** The parts of a report, in their order. */
export const sections = ['breaking', 'contract', 'signing', 'changes', 'additions', 'docs', 'unchanged'] as const;
export type Section = (typeof sections)[number];

/** As headings. */
export const sectionTitles: Readonly<Record<Section, string>> = {
  breaking: 'Breaking',
  contract: 'Breaking for the API, not for types',
  signing: 'Signing',
  changes: 'Other requests, same types',
  additions: 'Additions',
  docs: 'Documentation',
  unchanged: 'No generated change',
};

/** Where a finding stands: what breaks comes first, whatever it is about. */
export function sectionOf(finding: ReviewFinding): Section {
  const { bump, client, id } = finding;
  if (bump === 'major') return 'breaking';
  if (id.startsWith('signing/') && !id.endsWith('description-changed')) return 'signing';
  if (client === 'wire') return 'changes';
  if (isUntold(finding)) return 'contract';
  if (client === 'none') return 'unchanged';
  if (client === 'docs only') return 'docs';
  return client === 'addition' ? 'additions' : 'changes';
}

/** What a finding is among the findings of a tool. Of what breaks, code tells at once where a type does not. */
export function levelOf(finding: ReviewFinding, isRefused: boolean): 'error' | 'warning' | 'note' {
  if (finding.bump === 'major') return isRefused ? 'error' : 'warning';
  return isUntold(finding) ? 'warning' : 'note';
}

/** The findings of each section that has any. */
export function bySection(
  findings: readonly ReviewFinding[],
): readonly (readonly [Section, readonly ReviewFinding[]])[] {
  return sections.flatMap((section) => {
    const found = findings.filter((finding) => sectionOf(finding) === section);
    return found.length === 0 ? [] : [[section, found] as const];
  });
}

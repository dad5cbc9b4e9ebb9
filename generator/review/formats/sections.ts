import type { ReviewFinding } from '../review.js';

/** The parts of a report, in their order. */
export const sections = ['breaking', 'signing', 'changes', 'additions', 'docs', 'unchanged'] as const;
export type Section = (typeof sections)[number];

/** As headings. */
export const sectionTitles: Readonly<Record<Section, string>> = {
  breaking: 'Breaking',
  signing: 'Signing',
  changes: 'Other requests, same types',
  additions: 'Additions',
  docs: 'Documentation',
  unchanged: 'No generated change',
};

/** Where a finding stands: what breaks comes first, whatever it is about. */
export function sectionOf({ bump, client, id }: ReviewFinding): Section {
  if (bump === 'major') return 'breaking';
  if (id.startsWith('signing/') && !id.endsWith('description-changed')) return 'signing';
  if (client === 'none') return 'unchanged';
  if (client === 'docs only') return 'docs';
  return client === 'addition' ? 'additions' : 'changes';
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

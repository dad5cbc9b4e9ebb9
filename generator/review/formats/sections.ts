import type { ReviewFinding } from '../review.js';

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
export function sectionOf({ bump, client, contract, id }: ReviewFinding): Section {
  if (bump === 'major') return 'breaking';
  if (id.startsWith('signing/') && !id.endsWith('description-changed')) return 'signing';
  if (contract === 'breaking' && isUntyped(client)) return 'contract';
  if (client === 'none') return 'unchanged';
  if (client === 'docs only') return 'docs';
  return client === 'addition' ? 'additions' : 'changes';
}

/** Neither a compiler nor the bytes of a request tell: what compiled and was accepted is refused, or missing. */
function isUntyped(client: ReviewFinding['client']): boolean {
  return client === 'docs only' || client === 'none';
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

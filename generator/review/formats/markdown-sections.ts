import { findingItem, lintCountItem, lintItem, signedItem, surfaceItems } from './markdown-items.js';
import type { PackageReport } from './review-report.js';
import { bySection, sections, sectionTitles, type Section } from './sections.js';
import { signedGroups } from './signed-groups.js';

/** A part of a report: a title, and blocks of Markdown that are kept or cut as a whole. */
export interface MarkdownSection {
  readonly title: string;
  readonly collapsed: boolean;
  readonly items: readonly string[];
}

const collapsed: ReadonlySet<Section> = new Set(['docs', 'unchanged']);

/** The parts of the report on a package that have anything to say. */
export function markdownSections({
  review,
  baseErrors = [],
  lint,
  surface,
}: PackageReport): readonly MarkdownSection[] {
  const found = new Map(bySection(review.findings));
  const ofReview = sections.map((section): MarkdownSection => {
    const items = (found.get(section) ?? []).map(findingItem);
    const groups = section === 'signing' ? signedGroups(review.signing.differences).map(signedItem) : [];
    const isCollapsed = collapsed.has(section);
    const title = isCollapsed ? `${sectionTitles[section]} (${items.length})` : sectionTitles[section];
    return { title, collapsed: isCollapsed, items: [...items, ...groups] };
  });
  const others: readonly MarkdownSection[] = [
    { title: 'Errors of the base', collapsed: false, items: baseErrors.map(lintItem) },
    { title: 'Lint of this change', collapsed: false, items: lint.changed.map(lintItem) },
    { title: 'Exported names', collapsed: true, items: surfaceItems(surface?.fromSpec ?? []) },
    {
      title: 'Exported names that change with the generator, and not with the spec',
      collapsed: true,
      items: surfaceItems(surface?.fromGenerator ?? []),
    },
    { title: 'Lint that was there before', collapsed: true, items: lint.rest.map(lintCountItem) },
  ];
  return [...ofReview, ...others].filter(({ items }) => items.length > 0);
}

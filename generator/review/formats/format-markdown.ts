import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { markdownCode, markdownText } from '../../emit/encode/markdown.js';
import { toolFolder } from '../../tool-folder.js';
import { headline } from './headline.js';
import { markdownMessage } from './markdown-message.js';
import { markdownSections, type MarkdownSection } from './markdown-sections.js';
import type { PackageReport, ReviewReport } from './review-report.js';
import { isVersionChanged } from './version-change.js';
import { withoutCommands } from './workflow-text.js';

/** Characters of a report. A comment on GitHub may have 65,536. */
export const longestReport = 60_000;

interface MarkdownPackage {
  readonly name: string;
  readonly headline: string;
  readonly verdict: string;
  readonly sections: readonly MarkdownSection[];
}

/** A review for people, as Markdown. What is too much for `limit` characters is left out, and the end says so. */
export function formatMarkdown(report: ReviewReport, limit = longestReport): string {
  const render = template();
  const packages = report.packages.filter((one) => !isQuiet(one)).map(packageView);
  const intro = introOf(report);
  const total = units(packages);
  const rendered = (kept: number): string => {
    const cut = kept === total ? '' : `Cut here: ${total - kept} more parts. \`countersign review\` shows all of them.`;
    return withoutCommands(render({ intro, packages: firstUnits(packages, kept), cut })).replace(/\n{3,}/g, '\n\n');
  };
  const whole = rendered(total);
  if (whole.length <= limit) return whole;
  let fits = 0;
  let tooMuch = total;
  while (tooMuch - fits > 1) {
    const middle = Math.floor((fits + tooMuch) / 2);
    if (rendered(middle).length <= limit) fits = middle;
    else tooMuch = middle;
  }
  return rendered(fits);
}

/** Of what there is nothing to say, the name has to do. */
function introOf({ base, packages }: ReviewReport): string {
  const quiet = packages.filter(isQuiet).map(({ name }) => markdownCode(name));
  const names = quiet.length > 50 ? [...quiet.slice(0, 49), `${quiet.length - 49} more`] : quiet;
  const unchanged = names.length === 0 ? '' : ` Unchanged: ${names.join(', ')}.`;
  return `Compared with ${markdownText(base)}.${unchanged}`;
}

function isQuiet(report: PackageReport): boolean {
  const { review, lint, errors, unreadable } = report;
  const lines = review.findings.length + lint.changed.length + lint.rest.length + errors;
  return lines === 0 && unreadable === undefined && !isVersionChanged(report);
}

function template(): (view: object) => string {
  const source = readFileSync(join(toolFolder(), 'templates/review-report.md.hbs'), 'utf8');
  return Handlebars.create().compile(source, { strict: true });
}

function packageView(report: PackageReport): MarkdownPackage {
  return {
    name: markdownCode(report.name),
    headline: markdownText(headline(report)),
    verdict: verdict(report),
    sections: markdownSections(report),
  };
}

function verdict({ gate, isRefused, unreadable, errors }: PackageReport): string {
  if (unreadable === 'head') return '**The spec has errors**, so nothing can be said about its change.';
  if (unreadable === 'base') {
    const words = 'The spec of the base cannot be loaded, so that there is nothing to compare with.';
    return isRefused ? `**Refused.** ${words}` : words;
  }
  const words = [
    isRefused ? '**Refused.**' : '',
    errors > 0 ? 'The spec has errors: nothing is generated of it.' : '',
    markdownMessage(gate.message),
  ];
  return words.filter((text) => text !== '').join(' ');
}

/** Heads of packages and items, in their order: what a report is cut between. */
function units(packages: readonly MarkdownPackage[]): number {
  return packages.flatMap(({ sections }) => [1, ...sections.map(({ items }) => items.length)]).reduce(add, 0);
}

function firstUnits(packages: readonly MarkdownPackage[], count: number): readonly MarkdownPackage[] {
  let left = count;
  const take = (wanted: number): number => {
    const taken = Math.max(0, Math.min(wanted, left));
    left -= taken;
    return taken;
  };
  return packages.flatMap((one) => {
    if (take(1) === 0) return [];
    const sections = one.sections.map(({ items, ...section }) => ({
      ...section,
      items: items.slice(0, take(items.length)),
    }));
    return [{ ...one, sections: sections.filter(({ items }) => items.length > 0) }];
  });
}

function add(sum: number, count: number): number {
  return sum + count;
}

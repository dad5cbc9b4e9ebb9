import picocolors from 'picocolors';
import { printable } from '../../diagnostics/printable.js';
import { place, render } from '../../diagnostics/render.js';
import type { SurfaceChange } from '../../surface/diff-surface.js';
import type { ReviewFinding } from '../review.js';
import { reachText, verdictText } from './finding-words.js';
import { headline } from './headline.js';
import type { PackageReport, ReviewReport } from './review-report.js';
import { bySection, sectionTitles } from './sections.js';
import { isVersionChanged } from './version-change.js';
import { signedGroups, type SignedGroup } from './signed-groups.js';
import { surfaceLines } from './surface-lines.js';
import { withoutCommands } from './workflow-text.js';

type Colours = ReturnType<typeof picocolors.createColors>;

/** A review for people at a terminal. */
export function formatPretty({ base, packages }: ReviewReport, { colour }: { readonly colour: boolean }): string {
  const colours = picocolors.createColors(colour);
  const parts = packages.map((report) => packageText(report, colours));
  return withoutCommands([`Compared with ${printable(base)}.\n`, ...parts].join('\n'));
}

function packageText(report: PackageReport, colours: Colours): string {
  const { name, review, gate, isRefused, unreadable, baseErrors = [], lint, surface } = report;
  const paint = isRefused ? colours.red : review.bump === 'major' ? colours.yellow : colours.green;
  const lines = [`${colours.bold(printable(name))}: ${paint(headline(report))}`];
  if (unreadable === undefined && (review.findings.length > 0 || isVersionChanged(report)))
    lines.push(`  version: ${printable(gate.message)}`);
  for (const [section, found] of bySection(review.findings)) {
    lines.push('', colours.bold(sectionTitles[section]));
    for (const finding of found) lines.push(...findingLines(finding, colours));
  }
  const groups = signedGroups(review.signing.differences);
  if (groups.length > 0)
    lines.push('', colours.bold('Signed bytes'), ...groups.flatMap((group) => signedLines(group, colours)));
  lines.push(...changedNames('Exported names', surface?.fromSpec ?? [], colours));
  lines.push(...changedNames('Exported names that change with the generator', surface?.fromGenerator ?? [], colours));
  if (baseErrors.length > 0)
    lines.push(
      '',
      colours.bold('Errors of the base'),
      render(baseErrors, { colour: colours.isColorSupported }).trimEnd(),
    );
  if (lint.changed.length > 0)
    lines.push(
      '',
      colours.bold('Lint of this change'),
      render(lint.changed, { colour: colours.isColorSupported }).trimEnd(),
    );
  if (lint.rest.length > 0) {
    lines.push('', colours.bold('Lint that was there before'));
    for (const { code, severity, count } of lint.rest) lines.push(`  ${count} × ${severity} ${code}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Begins with `file:line:column`, which editors and terminals link. */
function findingLines(found: ReviewFinding, colours: Colours): readonly string[] {
  const { head, base, bump, message, help, id } = found;
  const at = head ?? base;
  const paint = bump === 'major' ? colours.red : bump === 'minor' ? colours.yellow : colours.dim;
  const label = (name: string, text: string): string => `  ${colours.cyan(name)}: ${printable(text)}`;
  const reach = reachText(found, (name) => name);
  return [
    `${at === undefined ? '' : `${place(at)}${head === undefined ? ' (before)' : ''}: `}${paint(bump)}: ${printable(message)} ${colours.dim(`[${id}]`)}`,
    ...(base !== undefined && head !== undefined ? [label('before', place(base))] : []),
    label('verdict', verdictText(found)),
    ...(reach === '' ? [] : [label('reach', reach)]),
    ...(help === undefined ? [] : [label('help', help)]),
  ];
}

function signedLines(
  { scheme, differs, operations, example, shown, diff }: SignedGroup,
  colours: Colours,
): readonly string[] {
  const what = `${scheme}: ${differs.join(', ')} of ${operations.join(', ')}`;
  const lines = diff.map((line) => `    | ${painted(line, colours)}`);
  return [`  ${printable(what)}`, ...(lines.length === 0 ? [] : [`    ${shown} of ${printable(example)}:`, ...lines])];
}

function changedNames(title: string, changes: readonly SurfaceChange[], colours: Colours): readonly string[] {
  if (changes.length === 0) return [];
  const lines = changes.flatMap((change) => {
    const { before, after } = surfaceLines(change);
    return [
      ...before.map((line) => `- ${change.section} ${line}`),
      ...after.map((line) => `+ ${change.section} ${line}`),
    ];
  });
  return ['', colours.bold(title), ...lines.map((line) => `    | ${painted(printable(line), colours)}`)];
}

function painted(line: string, colours: Colours): string {
  if (line.startsWith('-')) return colours.red(line);
  return line.startsWith('+') ? colours.green(line) : line;
}

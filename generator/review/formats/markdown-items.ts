import { markdownCode } from '../../emit/encode/markdown.js';
import { markdownFence } from '../../emit/encode/markdown-fence.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { place } from '../../diagnostics/render.js';
import type { SurfaceChange } from '../../surface/diff-surface.js';
import type { LintCount } from '../lint/lint-report.js';
import { streamConnection, type ReviewFinding } from '../review.js';
import { placesText, reachText, verdictText } from './finding-words.js';
import { markdownMessage } from './markdown-message.js';
import type { SignedGroup } from './signed-groups.js';
import { surfaceLines } from './surface-lines.js';

/** Operations of a group that are named. */
const named = 20;
/** Lines of a difference in one block. */
const blockLines = 40;

/** A finding as an item of a list: the sentence, both places, what to do. */
export function findingItem(found: ReviewFinding): string {
  const facts = [placesText(found, markdownCode), verdictText(found), reachText(found, markdownCode)];
  const lines = [
    `${markdownMessage(found.message)} (${markdownCode(found.id)})`,
    facts.filter((text) => text !== '').join(' · '),
    found.help === undefined ? '' : `_${markdownMessage(found.help)}_`,
  ];
  return `- ${lines.filter((text) => text !== '').join('\\\n  ')}`;
}

/** Operations whose requests change alike, with the signed text of one of them before and after. */
export function signedItem({ scheme, differs, operations, example, shown, diff }: SignedGroup): string {
  const names = operations.slice(0, named).map(called).join(', ');
  const more = operations.length > named ? ` and ${operations.length - named} more` : '';
  const what = differs.map(markdownMessage).join(', ');
  const head = `- ${markdownCode(scheme)} changes ${what} of ${operations.length === 1 ? '' : `${operations.length} operations: `}${names}${more}.`;
  if (diff.length === 0) return head;
  return `${head} The ${shown} of ${called(example)}:\n\n${indented(markdownFence('diff', diff.join('\n')))}\n`;
}

/** An operation by its id, or the connection of the stream in words. */
function called(operation: string): string {
  return operation === streamConnection ? operation : markdownCode(operation);
}

/** Changes of the surface, by section of the report. */
export function surfaceItems(changes: readonly SurfaceChange[]): readonly string[] {
  const sections = [...new Set(changes.map(({ section }) => section))];
  return sections.flatMap((section) => {
    const lines = changes.filter((change) => change.section === section).flatMap(diffLinesOf);
    return chunks(lines, blockLines).map(
      (chunk) => `${markdownCode(section)}\n\n${markdownFence('diff', chunk.join('\n'))}\n`,
    );
  });
}

function diffLinesOf(change: SurfaceChange): readonly string[] {
  const { before, after } = surfaceLines(change);
  const shown = (sign: string) => (line: string) => `${sign} ${line.length > 300 ? `${line.slice(0, 300)}…` : line}`;
  return [...before.map(shown('-')), ...after.map(shown('+'))];
}

/** A finding about the head alone. */
export function lintItem(found: Diagnostic): string {
  const { severity, message, help, code, location } = found;
  const head = `- ${severity}: ${markdownMessage(message)} (${markdownCode(code)})`;
  const lines = [head, markdownCode(place(location)), help === undefined ? '' : `_${markdownMessage(help)}_`];
  return lines.filter((text) => text !== '').join('\\\n  ');
}

/** Findings that were there before. */
export function lintCountItem({ code, severity, count }: LintCount): string {
  return `- ${count} × ${severity} ${markdownCode(code)}`;
}

function indented(block: string): string {
  return block.replace(/^(?=.)/gm, '  ');
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

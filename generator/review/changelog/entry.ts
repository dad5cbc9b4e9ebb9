import { markdownCode } from '../../emit/encode/markdown.js';
import { signingCount } from '../formats/headline.js';
import { markdownMessage } from '../formats/markdown-message.js';
import type { ReviewFinding, SpecReview } from '../review.js';
import { isUntold } from '../verdicts.js';

/** The kinds of changes of Keep a Changelog 1.1.0, in its order; `Fixed` and `Security` are for people to say. */
const kinds = ['Added', 'Changed', 'Deprecated', 'Removed'] as const;
type Kind = (typeof kinds)[number];

/** Operations of a finding that are named. */
const named = 3;

/** What a version changes, as Markdown below its heading; nothing where a user has nothing to know. */
export function changelogEntry(review: SpecReview): string {
  const told = review.findings.filter(({ client }) => client !== 'none');
  const prose = told.filter(isProse);
  const lines = new Map<Kind, string[]>(kinds.map((kind) => [kind, []]));
  for (const found of told) if (!isProse(found)) lines.get(kindOf(found))?.push(line(found));
  const signing = signingCount(review);
  if (signing !== '') lines.get('Changed')?.push(`- ${capitalised(signing)}.`);
  if (prose.length > 0) lines.get('Changed')?.push('- Documentation of types and methods.');
  return kinds
    .map((kind) => ({ kind, text: [...new Set(lines.get(kind))].join('\n') }))
    .filter(({ text }) => text !== '')
    .map(({ kind, text }) => `### ${kind}\n\n${text}\n`)
    .join('\n');
}

/** What the first version of a package has. */
export function firstEntry(operations: number): string {
  const count = operations === 1 ? '1 operation' : `${operations} operations`;
  return `### Added\n\n- The client, with ${count}.\n`;
}

/** What the API refuses from now on is more than words, also where no type says it. */
function isProse(found: ReviewFinding): boolean {
  return found.client === 'docs only' && !isUntold(found) && !isDeprecation(found.id);
}

function isDeprecation(id: string): boolean {
  return /(^|[/-])deprecated$/.test(id);
}

function kindOf({ id, client }: ReviewFinding): Kind {
  if (isDeprecation(id)) return 'Deprecated';
  if (client === 'addition') return 'Added';
  return /\/removed(-|$)/.test(id) ? 'Removed' : 'Changed';
}

function line({ bump, message, operations }: ReviewFinding): string {
  const breaking = bump === 'major' ? '**Breaking:** ' : '';
  const names = operations.slice(0, named).map(markdownCode).join(', ');
  const more = operations.length > named ? ` and ${operations.length - named} more` : '';
  const reach = operations.length < 2 ? '' : ` (${names}${more})`;
  return `- ${breaking}${markdownMessage(message)}${reach}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

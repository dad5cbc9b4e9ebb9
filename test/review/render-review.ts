import { positionAt, type Location } from '../../generator/diagnostics/location.js';
import type { ReviewFinding, SpecReview } from '../../generator/review/review.js';

/** All findings of a review as text: verdicts, both places, the sentence, and the operations that it reaches. */
export function renderReview({ findings }: SpecReview): string {
  return findings.length === 0 ? 'nothing\n' : findings.map(findingText).join('\n');
}

function findingText(finding: ReviewFinding): string {
  const { id, direction, contract, client, bump, message, base, head, operations } = finding;
  const lines = [
    `${id}${direction === undefined ? '' : ` (${direction})`}`,
    `contract: ${contract}, client: ${client}, bump: ${bump}`,
    `base ${placeText(base)}, head ${placeText(head)}`,
    message,
    ...(operations.length === 0 ? [] : [`operations: ${operations.join(', ')}`]),
  ];
  return `${lines.join('\n  ')}\n`;
}

function placeText(location: Location | undefined): string {
  if (location === undefined) return '–';
  const { line, column } = positionAt(location.source, location.start);
  return `${line}:${column}`;
}

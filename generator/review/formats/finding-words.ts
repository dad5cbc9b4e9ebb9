import { positionAt, type Location } from '../../diagnostics/location.js';
import { printable } from '../../diagnostics/printable.js';
import type { ReviewFinding } from '../review.js';

/** Operations that are named before the others are counted. */
const named = 5;

/** `reaches 14 operations: a, b, c, d, e and 9 more`; nothing where a finding reaches none or is about one. */
export function reachText({ operations }: ReviewFinding, code: (name: string) => string): string {
  if (operations.length < 2) return '';
  const shown = operations.slice(0, named).map(code).join(', ');
  const more = operations.length > named ? ` and ${operations.length - named} more` : '';
  return `reaches ${operations.length} operations: ${shown}${more}`;
}

/** `specs/acme.yaml:12 → specs/acme.yaml:14`, with what is missing said in words. */
export function placesText({ base, head }: ReviewFinding, code: (name: string) => string): string {
  if (base === undefined) return head === undefined ? '' : `${code(lineOf(head))} (new)`;
  if (head === undefined) return `${code(lineOf(base))} (before)`;
  return `${code(lineOf(base))} → ${code(lineOf(head))}`;
}

/** What both kinds of consumers would say of it. */
export function verdictText({ contract, client }: ReviewFinding): string {
  return `contract: ${contract}, client: ${client}`;
}

function lineOf({ source, start }: Location): string {
  return `${printable(source.path)}:${positionAt(source, start).line}`;
}

import { diffLines } from 'diff';
import { printable } from '../../diagnostics/printable.js';
import type { SignedDifference } from '../review.js';

/** Operations of a scheme whose requests differ in the same parts. */
export interface SignedGroup {
  readonly scheme: string;
  readonly differs: readonly string[];
  readonly operations: readonly string[];
  /** The operation of which something is shown. */
  readonly example: string;
  /** What is shown of it, before a colon. */
  readonly shown: 'signed text' | 'request';
  /** Before and after, as lines that begin with `-`, `+` or a space. */
  readonly diff: readonly string[];
}

/** Lines of signed text that are shown, and characters of a line. */
const mostLines = 30;
const mostCharacters = 400;

/** Groups differences that look alike: one is shown, the others are named. */
export function signedGroups(differences: readonly SignedDifference[]): readonly SignedGroup[] {
  const groups = new Map<string, SignedDifference[]>();
  for (const difference of differences) {
    const key = JSON.stringify([difference.scheme, difference.differs]);
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const { scheme, differs, operation } = first;
    const operations = [...new Set(members.map((member) => member.operation))];
    return [{ scheme, differs, operations, example: operation, ...shownOf(first) }];
  });
}

/** The signed text; where it is the same, what is sent: a signature that another algorithm makes of it, or another URL. */
function shownOf(difference: SignedDifference): Pick<SignedGroup, 'shown' | 'diff'> {
  const { before = '', after = '' } = difference;
  if (before !== after) return { shown: 'signed text', diff: diffOf(before, after) };
  const [was, is] = (['before', 'after'] as const).map((side) =>
    (difference.parts ?? [])
      .flatMap(({ part, [side]: text }) => (text === undefined ? [] : `${part}: ${text}`))
      .join('\n'),
  );
  return { shown: 'request', diff: was === is ? [] : diffOf(was ?? '', is ?? '') };
}

function diffOf(before: string, after: string): readonly string[] {
  const parts = diffLines(`${before}\n`, `${after}\n`, { timeout: 1_000 }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const lines = parts.flatMap(({ value, added, removed }) => {
    const sign = removed ? '-' : added ? '+' : ' ';
    return value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${sign}${shownLine(line)}`);
  });
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines), ` … ${lines.length - mostLines} more lines`];
}

function shownLine(line: string): string {
  const shown = printable(line);
  return shown.length <= mostCharacters ? shown : `${shown.slice(0, mostCharacters)}…`;
}

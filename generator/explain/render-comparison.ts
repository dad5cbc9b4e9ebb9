import type { ExplainedComparison, ExplainedDifference } from './explanation.js';
import { visible } from './visible.js';

/** What the captured request has instead, for a person at a terminal. */
export function renderComparison({ matches, first, notes }: ExplainedComparison): readonly string[] {
  const verdict = first === undefined ? [matches ? 'everything is equal' : 'it differs'] : difference(first);
  return [...verdict, ...notes.flatMap((note) => ['', note])];
}

function difference({ name, expected, captured, hint }: ExplainedDifference): readonly string[] {
  const lines = [`first difference: ${name}`];
  const own = expected === undefined ? undefined : oneLine(expected);
  const theirs = captured === undefined ? undefined : oneLine(captured);
  const at = own === undefined || theirs === undefined ? undefined : firstDifference(own, theirs);
  const [shownOwn, shownTheirs, caret] = window(own, theirs, at);
  lines.push(`  expected  ${shownOwn ?? '(nothing)'}`, `  captured  ${shownTheirs ?? '(nothing)'}`);
  if (caret !== undefined) lines.push(`            ${' '.repeat(caret)}^`);
  return [...lines, '', hint];
}

/** A line feed is `\n` and does not end the line. */
function oneLine(text: string): string {
  return visible(text).replaceAll('\n', '');
}

/** Where two texts part, in UTF-16 code units; nothing where they are the same. */
export function firstDifference(one: string, other: string): number | undefined {
  if (one === other) return undefined;
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
}

/** Longer texts are cut around the place where they part. */
const widest = 160;

function window(
  own: string | undefined,
  theirs: string | undefined,
  at: number | undefined,
): readonly [string | undefined, string | undefined, number | undefined] {
  const longest = Math.max(own?.length ?? 0, theirs?.length ?? 0);
  if (longest <= widest) return [own, theirs, at];
  const start = Math.max(0, (at ?? 0) - 60);
  const cut = (text: string | undefined): string | undefined => {
    if (text === undefined) return undefined;
    const end = start + widest;
    return `${start > 0 ? '…' : ''}${text.slice(start, end)}${text.length > end ? '…' : ''}`;
  };
  return [cut(own), cut(theirs), at === undefined ? undefined : at - start + (start > 0 ? 1 : 0)];
}

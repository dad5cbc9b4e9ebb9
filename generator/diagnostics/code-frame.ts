import type { Location } from './location.js';
import { lineText, positionAt } from './location.js';
import { columns, printable } from './printable.js';

/** One line of a frame: a line of the file, or the carets under it. */
export interface FrameLine {
  readonly kind: 'context' | 'marked' | 'carets';
  /** Counted from 1; carets belong to the line above. */
  readonly line: number;
  readonly text: string;
}

/** Characters of a line that are shown. A minified JSON file is one line of megabytes. */
const window = 120;

/** A place with `context` lines before and after, and carets under what of it stands on its first line. */
export function codeFrame({ source, start, end }: Location, context: number): readonly FrameLine[] {
  const { line, column } = positionAt(source, start);
  const last = positionAt(source, source.text.length).line;
  const marked = lineText(source, line);
  const from = windowStart(marked, column - 1);
  const frame: FrameLine[] = [];
  for (let number = Math.max(1, line - context); number <= Math.min(last, line + context); number++) {
    const isMarked = number === line;
    frame.push({
      kind: isMarked ? 'marked' : 'context',
      line: number,
      text: shownLine(lineText(source, number), from),
    });
    if (isMarked)
      frame.push({ kind: 'carets', line, text: carets(marked, from, { start: column - 1, length: end - start }) });
  }
  return trimmed(frame);
}

function windowStart(line: string, column: number): number {
  return line.length <= window || column < window * 0.8 ? 0 : column - window / 2;
}

function shownLine(line: string, from: number): string {
  const cut = line.slice(from, from + window);
  const text = untabbed(cut);
  return `${from > 0 && text !== '' ? '…' : ''}${text}${line.length > from + window ? '…' : ''}`.trimEnd();
}

function carets(line: string, from: number, span: { readonly start: number; readonly length: number }): string {
  const to = Math.min(span.start + span.length, line.length, from + window);
  const before = columns(untabbed(line.slice(from, span.start))) + (from > 0 ? 1 : 0);
  const under = columns(untabbed(line.slice(span.start, to)));
  return ' '.repeat(before) + '^'.repeat(Math.max(1, under));
}

/** A tab becomes two spaces, so that carets stand where they should. */
function untabbed(text: string): string {
  return printable(text.replaceAll('\t', '  '));
}

/** Blank lines at the ends of a frame explain nothing. */
function trimmed(frame: readonly FrameLine[]): readonly FrameLine[] {
  const isBlank = ({ kind, text }: FrameLine) => kind === 'context' && text.trim() === '';
  const first = frame.findIndex((line) => !isBlank(line));
  const last = frame.findLastIndex((line) => !isBlank(line));
  return frame.slice(first, last + 1);
}

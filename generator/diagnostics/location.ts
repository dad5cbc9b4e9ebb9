/** The text of one file that was read, under the path it is reported by. */
export interface SourceText {
  /** As the user would write it, relative to the working folder where that is possible. */
  readonly path: string;
  readonly text: string;
}

/** A span of a source text: offsets in UTF-16 code units, `end` exclusive. It becomes a line and a column when printed. */
export interface Location {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** Both count from 1; columns are UTF-16 code units, as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOf = new WeakMap<SourceText, readonly number[]>();

function lineStarts(source: SourceText): readonly number[] {
  const known = lineStartsOf.get(source);
  if (known !== undefined) return known;
  const starts = [0];
  for (const match of source.text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  lineStartsOf.set(source, starts);
  return starts;
}

/** Where an offset of a source text is. */
export function positionAt(source: SourceText, offset: number): Position {
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The text of a line, counted from 1, without its line break. */
export function lineText(source: SourceText, line: number): string {
  const starts = lineStarts(source);
  const start = starts[line - 1];
  if (start === undefined) return '';
  let end = starts[line] ?? source.text.length;
  // By index: a minified file is one line of megabytes, and findings are many.
  while (end > start && (source.text[end - 1] === '\n' || source.text[end - 1] === '\r')) end--;
  return source.text.slice(start, end);
}

/** A location inside another: `start` and `end` count from the beginning of `outer`. */
export function within(outer: Location, start: number, end: number): Location {
  return { source: outer.source, start: outer.start + start, end: outer.start + end };
}
